package tapedeck.ui.chart;

import javafx.scene.paint.Color;

/** Draws the losses: every batch faintly, their smoothed curve strongly, what was measured on all rows thinly. */
final class CurvePainter {
    private static final double FAINT = 0.42;

    private final Polyline line = new Polyline();

    void paint(Pen pen, ChartModel model) {
        Color data = pen.palette().data();
        pen.stroke(data.deriveColor(0, 1, 1, FAINT), 1);
        envelope(pen, model, model.losses(), model.spacing() > 0.6 * pen.em());
        pen.stroke(pen.palette().text(), 1.2);
        envelope(pen, model, model.train(), false);
        pen.stroke(pen.palette().text(), 1.4, 0.35 * pen.em(), 0.3 * pen.em());
        envelope(pen, model, model.test(), false);
        pen.stroke(data, 2);
        smoothed(pen, model);
        pen.g().setLineDashes();
    }

    /** From least to greatest in every column, the nearer end first, so that the line runs on without slants. */
    private void envelope(Pen pen, ChartModel model, Columns columns, boolean dots) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.has(i)) {
                double x = model.pixel(i);
                double low = model.y().at(columns.min(i));
                double high = model.y().at(columns.max(i));
                boolean lowFirst = line.isEmpty() || Math.abs(line.lastY() - low) <= Math.abs(line.lastY() - high);
                line.add(x, lowFirst ? low : high);
                if (low != high) {
                    line.add(x, lowFirst ? high : low);
                }
            } else if (columns.broken(i)) {
                end(pen, dots);
            }
        }
        end(pen, dots);
    }

    private void end(Pen pen, boolean dots) {
        if (dots) {
            pen.g().setFill(pen.g().getStroke());
            line.dots(pen.g(), 0.35 * pen.em());
        }
        line.stroke(pen.g());
    }

    private void smoothed(Pen pen, ChartModel model) {
        Columns columns = model.losses();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.has(i)) {
                line.add(model.pixel(i), model.smoothing().at(i));
            } else if (columns.broken(i)) {
                line.stroke(pen.g());
            }
        }
        line.stroke(pen.g());
    }
}
