package tapedeck.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.plot.Pen;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.Frame;
import tapedeck.view.chart.Marker;

/** Draws a line through the chart wherever a setting changed, and says what above it. */
final class MarkerPainter {
    private static final double FAINT = 0.55;
    /** More lines together would hide the curve. */
    private static final int FEW = 4;

    /** A line for every change; of many together the first and the last, and ticks between them. */
    void lines(Pen pen, ChartModel model) {
        Color grad = pen.palette().grad();
        for (Marker marker : model.markers()) {
            boolean labelled = marker.row() >= 0;
            Color color = labelled ? grad : grad.deriveColor(0, 1, 1, FAINT);
            for (double x : marker.lines()) {
                if (x != marker.x() && x != marker.lines().getFirst() && marker.lines().size() > FEW) {
                    pen.stroke(color, pen.hairline());
                    pen.vertical(x, model.frame().bottom(), model.frame().trackTop());
                } else {
                    pen.stroke(color, pen.hairline(), 3, 2);
                    pen.vertical(x, labelled ? labelBottom(pen, marker) : model.frame().top(),
                            model.frame().trackBottom());
                }
            }
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
                pen.number(marker.text(), x + marker.width() / 2, y + height / 2, pen.on(pen.palette().gradSoft()),
                        TextAlignment.CENTER);
            }
        }
    }
}
