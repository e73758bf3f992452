package tapedeck.ui.output;

import javafx.scene.canvas.GraphicsContext;

/** Draws matplotlib's markers, by their letters, in the colours that are set. */
final class Markers {
    private final GraphicsContext g;

    Markers(GraphicsContext g) {
        this.g = g;
    }

    /** One about a point; none for no letter, or where there is no point. */
    void mark(String marker, double x, double y, double size) {
        if (marker.isEmpty() || !Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        double r = size / 2;
        switch (marker) {
            case "." -> g.fillOval(x - r / 2, y - r / 2, r, r);
            case "," -> g.fillRect(x - 0.5, y - 0.5, 1, 1);
            case "s" -> g.fillRect(x - r, y - r, size, size);
            case "x" -> {
                g.strokeLine(x - r, y - r, x + r, y + r);
                g.strokeLine(x - r, y + r, x + r, y - r);
            }
            case "+" -> {
                g.strokeLine(x - r, y, x + r, y);
                g.strokeLine(x, y - r, x, y + r);
            }
            case "^" -> g.fillPolygon(new double[]{x - r, x, x + r}, new double[]{y + r, y - r, y + r}, 3);
            case "v" -> g.fillPolygon(new double[]{x - r, x, x + r}, new double[]{y - r, y + r, y - r}, 3);
            case "D", "d" -> g.fillPolygon(new double[]{x - r, x, x + r, x}, new double[]{y, y - r, y, y + r}, 4);
            case "*" -> star(x, y, r);
            default -> g.fillOval(x - r, y - r, size, size);
        }
    }

    private void star(double x, double y, double r) {
        double[] xs = new double[10];
        double[] ys = new double[10];
        for (int i = 0; i < 10; i++) {
            double length = i % 2 == 0 ? r * 1.2 : r * 0.5;
            double angle = Math.PI * i / 5;
            xs[i] = x + length * Math.sin(angle);
            ys[i] = y - length * Math.cos(angle);
        }
        g.fillPolygon(xs, ys, 10);
    }
}
