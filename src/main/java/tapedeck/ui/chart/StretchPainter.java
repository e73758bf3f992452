package tapedeck.ui.chart;

import javafx.scene.text.TextAlignment;
import tapedeck.ui.plot.Pen;
import tapedeck.view.chart.BatchLossColumns;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.Frame;

/** Hatches the stretches in which the loss was not finite, and says so where there is room. */
final class StretchPainter {
    private static final double LETTER = 0.85;

    /** @param text what is written there */
    void paint(Pen pen, ChartModel model, String text) {
        Frame frame = model.frame();
        for (BatchLossColumns.Stretch stretch : model.batches().stretches()) {
            hatch(pen, stretch.from(), frame.top(), stretch.to() - stretch.from(), frame.bottom() - frame.top());
            double room = stretch.to() - stretch.from() - 0.8 * pen.em();
            if (room > LETTER * text.length() * frame.digit() && frame.bottom() - frame.top() > 2 * pen.em()) {
                label(pen, frame, (stretch.from() + stretch.to()) / 2, text);
            }
        }
    }

    private static void hatch(Pen pen, double x, double y, double width, double height) {
        pen.stroke(pen.palette().muted().deriveColor(0, 1, 1, 0.5), 1);
        double step = 0.5 * pen.em();
        pen.within(x, y, width, height, () -> {
            for (double at = Math.floor((x - height) / step) * step; at < x + width; at += step) {
                pen.line(at, y + height, at + height, y);
            }
        });
    }

    private static void label(Pen pen, Frame frame, double x, String text) {
        double width = LETTER * text.length() * frame.digit() + 0.6 * pen.em();
        double y = (frame.top() + frame.bottom()) / 2;
        pen.g().setFill(pen.palette().panel());
        pen.g().fillRoundRect(x - width / 2, y - 0.7 * pen.em(), width, 1.4 * pen.em(), pen.corner(), pen.corner());
        pen.words(text, x, y, pen.palette().text(), TextAlignment.CENTER);
    }
}
