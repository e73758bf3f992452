package tapedeck.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Times of repeated work. */
final class Samples {
    private static final long PIECE_NANOS = 300_000;

    private Samples() {}

    /**
     * Microseconds for each run of {@code body}: the lower quartile of pieces of a third of a millisecond, for at
     * least {@code seconds}. A piece in which another process had the processor is longer, and does not count.
     */
    static double micros(Runnable body, double seconds) {
        List<Double> pieces = new ArrayList<>();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < seconds * 1e9) {
            long start = System.nanoTime();
            long count = 0;
            long took;
            do {
                body.run();
                count++;
                took = System.nanoTime() - start;
            } while (took < PIECE_NANOS);
            pieces.add(took / 1e3 / count);
        }
        return lowerQuartile(pieces);
    }

    static double lowerQuartile(List<Double> pieces) {
        Collections.sort(pieces);
        return pieces.get(pieces.size() / 4);
    }

    /** Runs {@code body} until this thread has had the processor for so long, that it is compiled. */
    static void warmUp(Runnable body, double seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - begun < seconds * 1e9) {
            body.run();
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
