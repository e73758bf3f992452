package tapedeck.ui.start;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import tapedeck.tape.Series;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;

/** The loss of a run so far, over its iterations, with a dot where it is now. Without axes: what counts is how it goes. */
final class HeroCurve extends CanvasRegion {
    /** The present is here, as a share of the width; earlier while it is young. */
    private static final double PRESENT = 0.8;
    /** Iterations until it is there. */
    private static final double YOUNG = 300;
    /** The loss at the top, or a larger one. */
    private static final double TOP = 0.75;
    private static final double HIGHEST = 4 * TOP;
    private static final double DOT = 0.42;

    private Series.View losses = new Series().view();

    HeroCurve(Appearance appearance) {
        super(appearance);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
    }

    /** The free room at the left and below, where the dot's halo is whole. */
    static double margin(double em) {
        return 2.4 * DOT * em;
    }

    void show(Series.View now) {
        losses = now;
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        GraphicsContext g = pen.g();
        double margin = margin(pen.em());
        double bottom = pen.height() - margin;
        pen.stroke(pen.palette().line(), 1.2);
        g.strokeLine(margin, bottom, pen.width(), bottom);
        int points = losses.points();
        double wide = (PRESENT * pen.width() - margin) / Math.max(YOUNG, points);
        double top = top();
        double[] x = new double[points + 2];
        double[] y = new double[points + 2];
        int n = 0;
        for (int i = 0; i < points; i++) {
            double loss = losses.last(i);
            if (Double.isFinite(loss)) {
                x[n] = margin + i * wide;
                y[n++] = bottom - (bottom - margin) * Math.min(loss, top) / top;
            }
        }
        if (n == 0) {
            return;
        }
        x[n] = x[n - 1];
        y[n] = bottom;
        x[n + 1] = x[0];
        y[n + 1] = bottom;
        Color data = pen.palette().data();
        g.setFill(pen.faint(data, 0.1));
        g.fillPolygon(x, y, n + 2);
        pen.stroke(data, Math.max(2, 0.2 * pen.em()));
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.strokePolyline(x, y, n);
        dot(pen, x[n - 1], y[n - 1], 2.2 * DOT * pen.em(), pen.faint(data, 0.2));
        dot(pen, x[n - 1], y[n - 1], DOT * pen.em(), data);
    }

    private double top() {
        double top = TOP;
        for (int i = 0; i < losses.points(); i++) {
            double loss = losses.last(i);
            top = Double.isFinite(loss) ? Math.max(top, loss) : top;
        }
        return Math.min(top, HIGHEST);
    }

    private static void dot(Pen pen, double x, double y, double r, Color color) {
        pen.g().setFill(color);
        pen.g().fillOval(x - r, y - r, 2 * r, 2 * r);
    }
}
