package tapedeck.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.plot.Pen;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.Frame;

/** Draws a dashed line where the loss is wanted to be, and names it. */
final class WantedPainter {
    void paint(Pen pen, ChartModel model, String name) {
        double y = model.wanted();
        if (Double.isNaN(y)) {
            return;
        }
        Frame frame = model.frame();
        Color right = pen.palette().leaf();
        pen.stroke(right, 1.5, 0.5 * pen.em(), 0.4 * pen.em());
        pen.g().strokeLine(frame.left(), y, frame.right(), y);
        pen.g().setLineDashes();
        boolean above = y - 1.2 * pen.em() > frame.top();
        pen.words(name, frame.right() - 0.3 * pen.em(), y + (above ? -0.7 : 0.7) * pen.em(), right,
                TextAlignment.RIGHT);
    }
}
