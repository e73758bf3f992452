package tapedeck.view.chart;

import java.util.Arrays;

/** Some of many numbers, evenly spread, to know what is usual among them. Reused from pulse to pulse. */
final class NumberSample {
    private static final int MOST = 2_048;

    private final double[] kept = new double[MOST];
    private int size;
    private long added;
    private long every = 1;
    private boolean sorted;

    void reset() {
        size = 0;
        added = 0;
        every = 1;
    }

    void add(double number) {
        if (added++ % every == 0) {
            if (size == MOST) {
                for (int i = 0; i < MOST / 2; i++) {
                    kept[i] = kept[2 * i];
                }
                size = MOST / 2;
                every *= 2;
            }
            kept[size++] = number;
            sorted = false;
        }
    }

    boolean isEmpty() { return size == 0; }

    /** The number that is above this share of the others. Nothing may be added after it. */
    double quantile(double share) {
        if (!sorted) {
            Arrays.sort(kept, 0, size);
            sorted = true;
        }
        return kept[(int) (share * (size - 1))];
    }
}
