package tapedeck.bench;

import java.util.Arrays;

/** Times of repeated work. */
final class Samples {
    private Samples() {}

    /** Microseconds for each run of {@code body}, over at least {@code seconds}. */
    static double micros(Runnable body, double seconds) {
        long begun = System.nanoTime();
        long least = (long) (seconds * 1e9);
        long count = 0;
        long took;
        do {
            body.run();
            count++;
            took = System.nanoTime() - begun;
        } while (took < least);
        return took / 1e3 / count;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
