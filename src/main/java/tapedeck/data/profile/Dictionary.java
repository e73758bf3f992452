package tapedeck.data.profile;

import java.util.Arrays;

/**
 * Numbers values in the order in which they come, each once. A hash table without a box for each entry: a column may have
 * 200,000 values, and a table hundreds of columns.
 */
public final class Dictionary {
    private static final int FIRST = 64;
    private static final int SPREAD = 0x9E3779B9;

    private int[] slots = new int[FIRST]; // code + 1; 0 is free
    private Object[] values = new Object[FIRST / 2];
    private int size;

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number of a value that was added before, or the next one if it is new. */
    public int code(Object value) {
        int mask = slots.length - 1;
        int slot = place(value) & mask;
        while (slots[slot] != 0) {
            if (values[slots[slot] - 1].equals(value)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        if (size == values.length) {
            grow();
            return code(value);
        }
        values[size] = value;
        slots[slot] = ++size;
        return size - 1;
    }

    private static int place(Object value) {
        int hash = value.hashCode() * SPREAD;
        return hash ^ (hash >>> 15);
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * values.length);
        slots = new int[2 * slots.length];
        for (int code = 0; code < size; code++) {
            int slot = place(values[code]) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = code + 1;
        }
    }
}
