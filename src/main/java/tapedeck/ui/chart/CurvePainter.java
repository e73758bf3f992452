package tapedeck.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import tapedeck.tape.PixelColumns;
import tapedeck.ui.plot.Pen;
import tapedeck.view.chart.BatchLossColumns;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.Curve;
import tapedeck.view.chart.Frame;
import tapedeck.view.chart.Tracer;
import tapedeck.view.plot.Polyline;

/**
 * Draws the curves: every batch, then what was measured, the current take last and strongest. The batches are faint below their mean or
 * what was measured, and where there is neither, they are the curve.
 */
final class CurvePainter {
    private static final double RAW = 0.3;
    private static final double RAW_ALONE = 0.6;
    private static final double OTHER = 0.85;
    /** More curves than these, and the test rows' of what matters less stand back. */
    private static final int MANY = 8;
    private static final double BACK = 0.5;
    /** The font size at which lines are as thick as is said here. */
    private static final double EM = 13;

    private final Polyline line = new Polyline();

    void paint(Pen pen, ChartModel model) {
        Frame frame = model.frame();
        pen.within(frame.left(), frame.top() - 2, frame.right() - frame.left() + 1, frame.bottom() - frame.top() + 4,
                () -> inside(pen, model));
        points(pen, model);
    }

    private void inside(Pen pen, ChartModel model) {
        pen.g().setLineJoin(StrokeLineJoin.BEVEL);
        model.bands().stream().flatMap(band -> band.items(model.x(), model.y(), pen.em()).stream())
                .forEach(item -> item.draw(pen));
        pen.g().setLineDashes();
        boolean many = model.curves().size() > MANY;
        model.curves().stream().filter(curve -> !curve.strong() && !curve.raised())
                .forEach(curve -> measured(pen, model, curve, many && curve.dashed() ? BACK : OTHER));
        batches(pen, model);
        model.curves().stream().filter(curve -> !curve.strong() && curve.raised())
                .forEach(curve -> measured(pen, model, curve, 1));
        model.curves().stream().filter(Curve::strong).forEach(curve -> measured(pen, model, curve, 1));
    }

    /** @param share of its colour; the rest is the panel's */
    private void measured(Pen pen, ChartModel model, Curve curve, double share) {
        pen.stroke(pen.faint(pen.curve(curve.colour()), share), width(curve, pen), curve.dashes(pen.em()));
        new Tracer(line, () -> pen.draw(line)).measured(curve, model.x(), model.y());
        pen.g().setLineDashes();
    }

    static double width(Curve curve, Pen pen) {
        return (curve.strong() || curve.raised() ? curve.dashed() ? 1.6 : 2 : 1.3) * thick(pen);
    }

    /** What was measured once only is no line yet; at the axis, half of it is beside the frame. */
    private static void points(Pen pen, ChartModel model) {
        for (Curve curve : model.curves()) {
            if (curve.strong() && !curve.dashed() && curve.values().length == 1 && Double.isFinite(curve.values()[0])) {
                pen.dot(model.x().anywhere(curve.at()[0]), model.y().at(curve.values()[0]), pen.point(),
                        pen.curve(curve.colour()));
            }
        }
    }

    private void batches(Pen pen, ChartModel model) {
        BatchLossColumns batches = model.batches();
        PixelColumns columns = batches.columns();
        if (columns.size() == 0) {
            return;
        }
        boolean dots = batches.spacing() > 0.6 * pen.em();
        boolean measured = model.curves().stream().anyMatch(each -> each.strong() && each.values().length > 1);
        Color color = pen.curve(batches.colour());
        if (batches.isSmoothed() || measured) {
            pen.stroke(pen.faint(color, dots ? RAW_ALONE : RAW), 1);
        } else {
            pen.stroke(color, batches.spacing() < 1 ? 1 : 2 * thick(pen));
        }
        if (batches.spacing() < 1) {
            bars(pen, model);
        } else {
            new Tracer(line, () -> end(pen, dots)).spans(batches, model.y());
        }
        if (batches.isSmoothed()) {
            pen.stroke(pen.faint(color, measured ? OTHER : 1), (measured ? 1.3 : 2) * thick(pen));
            new Tracer(line, () -> pen.draw(line)).mean(batches);
        }
    }

    /** A bar for each pixel across, reaching to its neighbour: far cheaper than a line that goes up and down in each. */
    private static void bars(Pen pen, ChartModel model) {
        BatchLossColumns batches = model.batches();
        PixelColumns columns = batches.columns();
        pen.g().setFill(pen.g().getStroke());
        int last = -1;
        double lastTop = 0;
        double lastBottom = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.has(i)) {
                double top = Math.floor(model.y().beyond(columns.max(i)));
                double bottom = Math.max(top + 1, Math.ceil(model.y().beyond(columns.min(i))));
                boolean joined = last >= 0;
                double from = joined ? Math.min(top, lastBottom) : top;
                double to = joined ? Math.max(bottom, lastTop) : bottom;
                int begin = joined ? last + 1 : i;
                pen.g().fillRect(Math.floor(batches.pixel(begin)), from, (double) i - begin + 1, to - from);
                last = i;
                lastTop = top;
                lastBottom = bottom;
            } else if (columns.broken(i)) {
                last = -1;
            }
        }
    }

    /** Lines are as many times thicker as letters are larger: they are to be seen from as far. */
    private static double thick(Pen pen) {
        return Math.max(1, pen.em() / EM);
    }

    private void end(Pen pen, boolean dots) {
        if (dots) {
            pen.g().setFill(pen.g().getStroke());
            for (int i = 0; i < line.size(); i++) {
                pen.g().fillOval(line.x(i) - 0.175 * pen.em(), line.y(i) - 0.175 * pen.em(), 0.35 * pen.em(),
                        0.35 * pen.em());
            }
        }
        pen.draw(line);
    }
}
