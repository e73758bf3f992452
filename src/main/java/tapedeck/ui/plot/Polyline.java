package tapedeck.ui.plot;

import javafx.scene.canvas.GraphicsContext;

/** Points gathered into a line; the arrays are kept from one line to the next. */
public final class Polyline {
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;

    public void add(double x, double y) {
        if (size == xs.length) {
            xs = java.util.Arrays.copyOf(xs, 2 * size);
            ys = java.util.Arrays.copyOf(ys, 2 * size);
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

    /** The place of a point. */
    public double x(int point) {
        return xs[point];
    }

    /** The height of a point. */
    public double y(int point) {
        return ys[point];
    }

    /** Draws the line, a lone point as a dot, and begins a new one. */
    public void stroke(GraphicsContext g) {
        if (size == 1) {
            double d = Math.max(3, 2 * g.getLineWidth());
            g.setFill(g.getStroke());
            g.fillOval(xs[0] - d / 2, ys[0] - d / 2, d, d);
        } else if (size > 1) {
            g.strokePolyline(xs, ys, size);
        }
        clear();
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

    /** Draws a dot at every point; the line stays. */
    public void dots(GraphicsContext g, double diameter) {
        for (int i = 0; i < size; i++) {
            g.fillOval(xs[i] - diameter / 2, ys[i] - diameter / 2, diameter, diameter);
        }
    }
}
