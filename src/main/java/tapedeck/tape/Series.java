package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * One number an iteration, for as many iterations as come, in bounded memory. When full, neighbouring points are
 * joined into one that keeps the least and the greatest, so that no spike is ever lost. One thread appends; any
 * thread takes a {@link View}, which costs nothing and never changes.
 */
public final class Series {
    private static final int CHUNK = 1024;
    private static final int CHUNKS = 64;
    /** Minimum, maximum, last. */
    private static final int WIDTH = 3;

    /**
     * The series at a moment: point {@code i} covers the iterations {@code i·stride+1} to {@code (i+1)·stride}.
     *
     * @param stride iterations in a point
     * @param points how many there are
     * @param iterations in all; those not yet in a point come with the next view
     */
    public record View(List<double[]> chunks, int stride, int points, long iterations) {
        /**
         * A series of which all is known.
         *
         * @param numbers of each point its least, its greatest and its last number
         * @throws IllegalArgumentException if no series can be like that
         */
        public static View of(int stride, long iterations, double... numbers) {
            int points = numbers.length / WIDTH;
            if (stride < 1 || Integer.bitCount(stride) != 1 || points >= CHUNK * CHUNKS || numbers.length % WIDTH != 0
                    || iterations < (long) points * stride || iterations >= (points + 1L) * stride) {
                throw new IllegalArgumentException(points + " points of " + stride + " for " + iterations);
            }
            List<double[]> chunks = new ArrayList<>();
            for (int i = 0; i < numbers.length; i += CHUNK * WIDTH) {
                double[] chunk = new double[CHUNK * WIDTH];
                System.arraycopy(numbers, i, chunk, 0, Math.min(chunk.length, numbers.length - i));
                chunks.add(chunk);
            }
            return new View(chunks, stride, points, iterations);
        }

        /**
         * The series as it was after {@code iterations}.
         *
         * @param iterations at most {@link #iterations}, and a multiple of the stride
         */
        public View until(long iterations) {
            return new View(chunks, stride, (int) (iterations / stride), iterations);
        }

        private double at(int point, int column) {
            return chunks.get(point / CHUNK)[point % CHUNK * WIDTH + column];
        }

        /** The least number in a point; NaN if one was NaN. */
        public double min(int point) {
            return at(point, 0);
        }

        /** The greatest number in a point; NaN if one was NaN. */
        public double max(int point) {
            return at(point, 1);
        }

        /** The last number in a point. */
        public double last(int point) {
            return at(point, 2);
        }
    }

    private volatile View view;
    private double min;
    private double max;
    private int pending;

    /** An empty series. */
    public Series() {
        view = new View(List.of(), 1, 0, 0);
    }

    /** A series that goes on from the end of another, which stays as it is. */
    public Series(View start) {
        List<double[]> chunks = new ArrayList<>();
        for (int i = 0; i < (start.points + CHUNK - 1) / CHUNK; i++) {
            chunks.add(start.chunks.get(i).clone());
        }
        view = new View(chunks, start.stride, start.points, start.iterations);
    }

    /** Adds the next iteration's number. */
    public void append(double value) {
        View now = view;
        min = pending == 0 ? value : Math.min(min, value);
        max = pending == 0 ? value : Math.max(max, value);
        pending++;
        long iterations = now.iterations + 1;
        if (pending < now.stride) {
            view = new View(now.chunks, now.stride, now.points, iterations);
            return;
        }
        List<double[]> chunks = now.chunks;
        if (now.points == chunks.size() * CHUNK) {
            chunks = new ArrayList<>(chunks);
            chunks.add(new double[CHUNK * WIDTH]);
        }
        put(chunks, now.points, min, max, value);
        pending = 0;
        int points = now.points + 1;
        view = points == CHUNK * CHUNKS
                ? halved(chunks, now.stride, points, iterations)
                : new View(chunks, now.stride, points, iterations);
    }

    private static void put(List<double[]> chunks, int point, double min, double max, double last) {
        double[] chunk = chunks.get(point / CHUNK);
        int at = point % CHUNK * WIDTH;
        chunk[at] = min;
        chunk[at + 1] = max;
        chunk[at + 2] = last;
    }

    private static View halved(List<double[]> chunks, int stride, int points, long iterations) {
        View full = new View(chunks, stride, points, iterations);
        List<double[]> half = new ArrayList<>();
        for (int i = 0; i < points / 2; i++) {
            if (i % CHUNK == 0) {
                half.add(new double[CHUNK * WIDTH]);
            }
            put(half, i, Math.min(full.min(2 * i), full.min(2 * i + 1)), Math.max(full.max(2 * i), full.max(2 * i + 1)),
                    full.last(2 * i + 1));
        }
        return new View(half, stride * 2, points / 2, iterations);
    }

    /** The series as it is now. */
    public View view() {
        return view;
    }
}
