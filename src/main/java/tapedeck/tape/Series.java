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
     * @param size points
     * @param appended iterations in all; those not yet in a point come with the next view
     */
    public record View(List<double[]> chunks, int stride, int size, long appended) {
        /**
         * A series of which all is known.
         *
         * @param points of each its least, its greatest and its last number
         * @throws IllegalArgumentException if no series can be like that
         */
        public static View of(int stride, long appended, double... points) {
            int size = points.length / WIDTH;
            if (stride < 1 || Integer.bitCount(stride) != 1 || size >= CHUNK * CHUNKS || points.length % WIDTH != 0
                    || appended < (long) size * stride || appended >= (size + 1L) * stride) {
                throw new IllegalArgumentException(size + " points of " + stride + " for " + appended);
            }
            List<double[]> chunks = new ArrayList<>();
            for (int i = 0; i < points.length; i += CHUNK * WIDTH) {
                double[] chunk = new double[CHUNK * WIDTH];
                System.arraycopy(points, i, chunk, 0, Math.min(chunk.length, points.length - i));
                chunks.add(chunk);
            }
            return new View(chunks, stride, size, appended);
        }

        /**
         * The series as it was after {@code iterations}.
         *
         * @param iterations at most {@link #appended}, and a multiple of the stride
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
        for (int i = 0; i < (start.size + CHUNK - 1) / CHUNK; i++) {
            chunks.add(start.chunks.get(i).clone());
        }
        view = new View(chunks, start.stride, start.size, start.appended);
    }

    /** Adds the next iteration's number. */
    public void append(double value) {
        View now = view;
        min = pending == 0 ? value : Math.min(min, value);
        max = pending == 0 ? value : Math.max(max, value);
        pending++;
        long appended = now.appended + 1;
        if (pending < now.stride) {
            view = new View(now.chunks, now.stride, now.size, appended);
            return;
        }
        List<double[]> chunks = now.chunks;
        if (now.size == chunks.size() * CHUNK) {
            chunks = new ArrayList<>(chunks);
            chunks.add(new double[CHUNK * WIDTH]);
        }
        put(chunks, now.size, min, max, value);
        pending = 0;
        int size = now.size + 1;
        view = size == CHUNK * CHUNKS
                ? halved(chunks, now.stride, size, appended)
                : new View(chunks, now.stride, size, appended);
    }

    private static void put(List<double[]> chunks, int point, double min, double max, double last) {
        double[] chunk = chunks.get(point / CHUNK);
        int at = point % CHUNK * WIDTH;
        chunk[at] = min;
        chunk[at + 1] = max;
        chunk[at + 2] = last;
    }

    private static View halved(List<double[]> chunks, int stride, int size, long appended) {
        View full = new View(chunks, stride, size, appended);
        List<double[]> half = new ArrayList<>();
        for (int i = 0; i < size / 2; i++) {
            if (i % CHUNK == 0) {
                half.add(new double[CHUNK * WIDTH]);
            }
            put(half, i, Math.min(full.min(2 * i), full.min(2 * i + 1)), Math.max(full.max(2 * i), full.max(2 * i + 1)),
                    full.last(2 * i + 1));
        }
        return new View(half, stride * 2, size / 2, appended);
    }

    /** The series as it is now. */
    public View view() {
        return view;
    }
}
