package tapedeck.python.plot;

import tapedeck.view.plot.PlotPen;
/** Draws matplotlib's markers, by their letters, in the colour that is set. */
final class Markers {
    private final PlotPen pen;

    Markers(PlotPen pen) {
        this.pen = pen;
    }

    /** One about a point; none for no letter, or where there is no point. */
    void mark(String marker, double x, double y, double size) {
        if (marker.isEmpty() || !Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        double r = size / 2;
        switch (marker) {
            case "." -> pen.disc(x - r / 2, y - r / 2, r);
            case "," -> pen.box(x - 0.5, y - 0.5, 1, 1);
            case "s" -> pen.box(x - r, y - r, size, size);
            case "x" -> {
                pen.line(x - r, y - r, x + r, y + r);
                pen.line(x - r, y + r, x + r, y - r);
            }
            case "+" -> {
                pen.line(x - r, y, x + r, y);
                pen.line(x, y - r, x, y + r);
            }
            case "^" -> pen.polygon(new double[]{x - r, x, x + r}, new double[]{y + r, y - r, y + r});
            case "v" -> pen.polygon(new double[]{x - r, x, x + r}, new double[]{y - r, y + r, y - r});
            case "D", "d" -> pen.polygon(new double[]{x - r, x, x + r, x}, new double[]{y, y - r, y, y + r});
            case "*" -> star(x, y, r);
            default -> pen.disc(x - r, y - r, size);
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
        pen.polygon(xs, ys);
    }
}
