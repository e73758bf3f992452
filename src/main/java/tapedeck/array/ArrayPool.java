package tapedeck.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Buffers of arrays that nobody holds any more, for the next of the same length: what is made and given back within one
 * backward pass need not be allocated, and its zeros not be written. Unlike a {@link Workspace} it takes back only what
 * {@link #give} names; all else lives on. It keeps a few buffers of middling length between passes. Confined to its thread.
 */
public final class ArrayPool implements Buffers {
    /** Below, allocating is as quick as looking. */
    private static final int LEAST = 256;
    /** 1 MB: above, the time is in the arithmetic. */
    private static final int MOST = 1 << 17;
    private static final int COUNT = 16;

    private final List<double[]> kept = new ArrayList<>();
    private final boolean poison;

    /** None yet. */
    public ArrayPool() {
        this(false);
    }

    /** @param poison fill what is given with NaN, so that a read of it shows */
    ArrayPool(boolean poison) {
        this.poison = poison;
    }

    /** Has arrays that this thread makes take their buffers from here, until closed. */
    public Workspace.Scope open() {
        return new Workspace.Scope(this);
    }

    /** Takes the numbers of an array back. The caller is the only one who holds it, and reads it no more. */
    public void give(NdArray array) {
        double[] values = array.storage.values;
        if (values.length < LEAST || values.length > MOST) {
            return;
        }
        if (poison) {
            Arrays.fill(values, Double.NaN);
        }
        if (kept.size() == COUNT) {
            kept.removeFirst(); // longest unused
        }
        kept.add(values);
    }

    @Override
    public Storage next(int length) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (kept.get(i).length == length) {
                return new Storage(kept.remove(i));
            }
        }
        return new Storage(new double[length]);
    }
}
