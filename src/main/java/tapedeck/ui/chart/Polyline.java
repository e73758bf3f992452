package tapedeck.ui.chart;

import javafx.scene.canvas.GraphicsContext;

/** Points gathered into a line; the arrays are kept from pulse to pulse. */
final class Polyline {
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;

    void add(double x, double y) {
        if (size == xs.length) {
            xs = java.util.Arrays.copyOf(xs, 2 * size);
            ys = java.util.Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    /** The last point's height; only after a point was added. */
    double lastY() {
        return ys[size - 1];
    }

    boolean isEmpty() { return size == 0; }

    /** Draws the line, a lone point as a dot, and begins a new one. */
    void stroke(GraphicsContext g) {
        if (size == 1) {
            double d = Math.max(3, 2 * g.getLineWidth());
            g.setFill(g.getStroke());
            g.fillOval(xs[0] - d / 2, ys[0] - d / 2, d, d);
        } else if (size > 1) {
            g.strokePolyline(xs, ys, size);
        }
        size = 0;
    }

    /** From least to greatest at one place, the nearer end first, so that the line runs on without slants. */
    void span(double x, double low, double high) {
        boolean lowFirst = size == 0 || Math.abs(lastY() - low) <= Math.abs(lastY() - high);
        add(x, lowFirst ? low : high);
        if (low != high) {
            add(x, lowFirst ? high : low);
        }
    }

    /** Draws a dot at every point; the line stays. */
    void dots(GraphicsContext g, double diameter) {
        for (int i = 0; i < size; i++) {
            g.fillOval(xs[i] - diameter / 2, ys[i] - diameter / 2, diameter, diameter);
        }
    }
}
