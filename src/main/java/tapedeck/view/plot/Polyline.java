package tapedeck.view.plot;

import java.util.Arrays;

/** Points gathered into a line; the arrays are kept from one line to the next. */
public final class Polyline {
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;

    public void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    /** Goes on level, as high as the last point. */
    public void hold(double x) {
        add(x, ys[size - 1]);
    }

    /** The points so far. */
    public int size() {
        return size;
    }

    /** The places of the points, and more room behind them; good until the next point is added. */
    public double[] xs() {
        return xs;
    }

    /** Their heights, as {@link #xs}. */
    public double[] ys() {
        return ys;
    }

    /** The place of a point. */
    public double x(int point) {
        return xs[point];
    }

    /** The height of a point. */
    public double y(int point) {
        return ys[point];
    }

    /** The line so far in a plot. */
    public LinePlot.Line line(LinePlot.Stroke stroke) {
        return new LinePlot.Line(stroke, Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
    }

    /** Begins a new line. */
    public void clear() {
        size = 0;
    }

    /** From least to greatest at one place, the nearer end first, so that the line runs on without slants. */
    public void span(double x, double low, double high) {
        boolean lowFirst = size == 0 || Math.abs(ys[size - 1] - low) <= Math.abs(ys[size - 1] - high);
        add(x, lowFirst ? low : high);
        if (low != high) {
            add(x, lowFirst ? high : low);
        }
    }
}
