package tapedeck.surface;

import java.util.function.ToDoubleFunction;

/**
 * The time that the losses of a grid take, from that of one. Immutable.
 *
 * @param nanos of one loss
 */
public record GridCost(long nanos) {
    private static final double NANOS = 1e9;
    /** What takes no longer is not worth a word. */
    private static final double SHORT = 30;
    /** The points along a side of a grid that still shows something. */
    private static final int LEAST = 5;

    /** Measures one loss: where that is slow twice, since the first time is slower than those that follow. */
    public static GridCost of(ToDoubleFunction<double[]> loss, double[] point) {
        long first = nanos(loss, point);
        return new GridCost(first < NANOS / 1000 ? first : Math.min(first, nanos(loss, point)));
    }

    private static long nanos(ToDoubleFunction<double[]> loss, double[] point) {
        long begun = System.nanoTime();
        double _ = loss.applyAsDouble(point);
        return System.nanoTime() - begun;
    }

    /** The time of a grid. */
    public double seconds(int columns, int rows) {
        return (double) columns * rows * nanos / NANOS;
    }

    /** Returns whether one waits so long for a grid that it is to be said. */
    public boolean isLong(int columns, int rows) {
        return seconds(columns, rows) > SHORT;
    }

    /** How many times a grid is to have half as many steps each way until it is not long, or as coarse as can be. */
    public int halvings(int columns, int rows) {
        int halvings = 0;
        while (isLong(fewer(columns, halvings), fewer(rows, halvings))
                && Math.min(fewer(columns, halvings + 1), fewer(rows, halvings + 1)) >= LEAST) {
            halvings++;
        }
        return halvings;
    }

    /** The points along a side of so many, with half as many steps so many times. */
    public static int fewer(int points, int halvings) {
        return ((points - 1) >> halvings) + 1;
    }
}
