package tapedeck.tape;

import java.util.Arrays;

/**
 * Any number of points in as many columns as there are pixels: each column keeps the least and the greatest of its
 * points, so that no spike is lost to drawing, and whether one was not finite. Reused from pulse to pulse.
 */
public final class PixelColumns {
    private int size;
    private double[] min = {};
    private double[] max = {};
    private double[] sum = {};
    private int[] finite = {};
    private boolean[] broken = {};

    /** Empties it, for {@code columns} columns. */
    public void reset(int columns) {
        size = columns;
        if (min.length < columns) {
            min = new double[columns];
            max = new double[columns];
            sum = new double[columns];
            finite = new int[columns];
            broken = new boolean[columns];
        }
        Arrays.fill(finite, 0);
        Arrays.fill(broken, false);
        Arrays.fill(sum, 0);
    }

    /** Adds a point, which may itself stand for many: its least, greatest and last number. */
    public void add(int column, double least, double greatest, double last) {
        if (!(Math.abs(least) <= Double.MAX_VALUE && Math.abs(greatest) <= Double.MAX_VALUE)) {
            broken[column] = true;
            return;
        }
        boolean first = finite[column] == 0;
        min[column] = first ? least : Math.min(min[column], least);
        max[column] = first ? greatest : Math.max(max[column], greatest);
        sum[column] += last;
        finite[column]++;
    }

    /** How many columns there are. */
    public int size() {
        return size;
    }

    /** Returns whether the column has a finite point. */
    public boolean has(int column) {
        return finite[column] > 0;
    }

    /** Returns whether the column has a point that is not finite. */
    public boolean broken(int column) {
        return broken[column];
    }

    /** The least number of a column that has any. */
    public double min(int column) {
        return min[column];
    }

    /** The greatest number of a column that has any. */
    public double max(int column) {
        return max[column];
    }

    /** The mean of the points' last numbers. */
    public double mean(int column) {
        double mean = sum[column] / finite[column];
        return Double.isInfinite(mean) ? max[column] : mean;
    }
}
