package tapedeck.ui.race;

import java.util.Arrays;
import tapedeck.tape.Series;

/**
 * The losses of a run gathered into pixel columns, as a smooth line. What is not finite is left out.
 */
final class Trace {
    /** What a column weighs of the one after it: about a dozen count, more than an uneven batch of each epoch shows in. */
    private static final double KEEP = 11 / 12.0;

    private final double[] smooth;
    private int end;

    private Trace(int columns) {
        smooth = empty(columns);
    }

    /** So many columns without a value. */
    static double[] empty(int columns) {
        double[] values = new double[columns];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The losses of a run of {@code iterations} over so many columns. */
    static Trace of(Series.View view, long iterations, int columns) {
        Trace trace = new Trace(columns);
        double[] sum = new double[columns];
        int[] count = new int[columns];
        for (int i = 0; i < view.points(); i++) {
            int column = (int) Math.min(columns - 1, (long) i * view.stride() * columns / Math.max(1, iterations));
            if (Double.isFinite(view.min(i)) && Double.isFinite(view.max(i))) {
                sum[column] += view.last(i);
                count[column]++;
            }
        }
        trace.smoothen(sum, count);
        return trace;
    }

    /** The mean of the losses, weighted by how far back they are; columns without a loss are passed over. */
    private void smoothen(double[] sum, int[] count) {
        double total = 0;
        double weight = 0;
        for (int i = 0; i < count.length; i++) {
            total = KEEP * total + sum[i];
            weight = KEEP * weight + count[i];
            if (count[i] > 0) {
                smooth[i] = total / weight;
                end = i + 1;
            }
        }
    }

    /** Columns up to the last that has a loss. */
    int end() {
        return end;
    }

    /** The smooth loss in a column; NaN if it has none. */
    double smooth(int column) {
        return smooth[column];
    }

    /** The smooth loss at a column or the last before it; NaN if there is none. */
    double near(int column) {
        return near(smooth, end, column);
    }

    /** The value at a column or the last before it, of those before {@code end}; NaN if there is none. */
    static double near(double[] values, int end, int column) {
        for (int i = Math.min(column, end - 1); i >= 0; i--) {
            if (!Double.isNaN(values[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }
}
