package tapedeck.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.text.Numbers;
import tapedeck.ui.chart.model.ChartModel;
import tapedeck.ui.chart.model.Frame;
import tapedeck.ui.chart.model.Marker;
import tapedeck.ui.chart.model.RateTrack;
import tapedeck.ui.plot.Axis;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.plot.Polyline;

/** Draws the learning rate as a step line on its track, and a marker through the chart wherever it changed. */
final class RatePainter {
    private static final double FAINT = 0.55;

    private final Polyline line = new Polyline();

    /** @param title of the track */
    void track(Pen pen, ChartModel model, String title) {
        Frame frame = model.frame();
        if (frame.tracked()) {
            names(pen, frame, model.rates().axis(), title);
            if (model.rates().size() > 0) {
                steps(pen, model);
            }
        }
    }

    private static void names(Pen pen, Frame frame, Axis rate, String title) {
        double x = frame.left() - 0.5 * pen.em();
        double y = (frame.trackTop() + frame.trackBottom()) / 2;
        if (rate.floor() > 0) {
            y = Math.min(y, frame.trackBottom() - 1.2 * pen.em());
            pen.number("0", x, rate.from(), pen.palette().muted(), TextAlignment.RIGHT);
        }
        pen.words(title, x, y, pen.palette().muted(), TextAlignment.RIGHT);
    }

    private void steps(Pen pen, ChartModel model) {
        RateTrack rates = model.rates();
        double left = model.x().from();
        double y = rates.axis().at(rates.rate(0));
        line.add(left, y);
        for (int i = 1; i < rates.size(); i++) {
            double next = rates.axis().at(rates.rate(i));
            if (next != y) {
                boolean jump = Math.abs(next - y) > 1.5;
                line.add(jump ? pen.crisp(left + i) : left + i, y);
                if (jump) {
                    line.add(pen.crisp(left + i), next);
                }
                y = next;
            }
        }
        double end = left + rates.size();
        line.add(end, y);
        pen.stroke(pen.palette().grad(), 1.6);
        line.stroke(pen.g());
        now(pen, model, end, y, Numbers.of(rates.rate(rates.size() - 1), 3));
    }

    /** The last rate that is seen: behind the end of the line, or where that is the edge, above or below it. */
    private static void now(Pen pen, ChartModel model, double x, double y, String text) {
        Frame frame = model.frame();
        double width = text.length() * frame.digit() + 0.8 * pen.em();
        double lowest = frame.trackBottom() - 0.5 * pen.em();
        if (x + width <= frame.right()) {
            pen.number(text, x + 0.4 * pen.em(), Math.min(y, lowest), pen.palette().grad(),
                    TextAlignment.LEFT);
        } else if (model.markers().stream().noneMatch(m -> m.x() > x - width)) {
            double above = y - 0.65 * pen.em();
            double at = above - 0.5 * pen.em() < frame.bottom() ? y + 0.7 * pen.em() : above;
            pen.number(text, x - 0.2 * pen.em(), at, pen.palette().grad(), TextAlignment.RIGHT);
        }
    }

    void lines(Pen pen, ChartModel model) {
        Color grad = pen.palette().grad();
        for (Marker marker : model.markers()) {
            boolean labelled = marker.row() >= 0;
            pen.stroke(labelled ? grad : grad.deriveColor(0, 1, 1, FAINT), pen.hairline(), 3, 2);
            pen.vertical(marker.x(), labelled ? labelBottom(pen, marker) : model.frame().top(),
                    model.frame().trackBottom());
        }
        pen.g().setLineDashes();
    }

    private static double labelBottom(Pen pen, Marker marker) {
        return (marker.row() + 1) * Frame.row(pen.em()) - 0.1 * pen.em();
    }

    void labels(Pen pen, ChartModel model) {
        double height = Math.rint(Frame.row(pen.em()) - 0.2 * pen.em());
        for (Marker marker : model.markers()) {
            if (marker.row() >= 0) {
                double x = pen.crisp(marker.left());
                double y = pen.crisp(marker.row() * Frame.row(pen.em()) + 0.1 * pen.em());
                pen.g().setFill(pen.palette().gradSoft());
                pen.g().fillRoundRect(x, y, marker.width(), height, pen.corner(), pen.corner());
                pen.stroke(pen.palette().grad().deriveColor(0, 1, 1, FAINT), pen.hairline());
                pen.g().strokeRoundRect(x, y, marker.width(), height, pen.corner(), pen.corner());
                pen.number(marker.text(), x + marker.width() / 2, y + height / 2, pen.palette().grad(),
                        TextAlignment.CENTER);
            }
        }
    }
}
