package tapedeck.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.plot.Pen;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.EndLabel;

/** Draws the lines' names where they end; of several takes beside the plot, each with a line like its own, which leads to its end. */
final class EndLabelPainter {
    /** In em, as those that follow: from the plot to the line. */
    private static final double SLANT = 0.7;
    private static final double LINE = 1.9;
    private static final double SPACE = 0.3;
    private static final double FAINT = 0.35;

    void paint(Pen pen, ChartModel model) {
        if (model.isAtStart()) {
            return; // words say where the curve begins
        }
        double em = pen.em();
        double right = model.frame().right();
        for (EndLabel label : model.labels()) {
            Color color = pen.curve(label.curve().colour());
            if (label.alone()) {
                atItsEnd(pen, label, color);
                continue;
            }
            if (label.x() < right - 1) { // it ended earlier
                pen.stroke(pen.faint(color, FAINT), pen.hairline(), 0.15 * em, 0.3 * em);
                pen.g().strokeLine(label.x(), label.end(), right, label.end());
            }
            pen.stroke(pen.faint(color, FAINT), 1);
            pen.g().strokeLine(right, label.end(), right + SLANT * em, label.y());
            double begin = right + SLANT * em;
            pen.stroke(color, CurvePainter.width(label.curve(), pen), label.curve().dashes(em));
            pen.g().strokeLine(begin, label.y(), begin + LINE * em, label.y());
            pen.g().setLineDashes();
            boolean matters = label.curve().strong() || label.curve().raised();
            pen.words(label.text(), begin + (LINE + SPACE) * em, label.y(),
                    matters ? pen.palette().text() : pen.palette().muted(), TextAlignment.LEFT);
        }
    }

    /** Nothing is drawn to the right of its end; where another name has its height, a line leads there. */
    private static void atItsEnd(Pen pen, EndLabel label, Color color) {
        double em = pen.em();
        double begin = label.x() + SLANT * em;
        if (Math.abs(label.y() - label.end()) > 1) {
            pen.stroke(pen.faint(color, FAINT), 1);
            pen.g().strokeLine(label.x(), label.end(), begin, label.y());
        }
        pen.words(label.text(), begin + SPACE * em, label.y(), color, TextAlignment.LEFT);
    }
}
