package tapedeck.ui.chart;

import java.util.List;
import javafx.scene.text.TextAlignment;
import tapedeck.text.Numbers;
import tapedeck.ui.chart.model.ChartModel;
import tapedeck.ui.chart.model.Cut;
import tapedeck.ui.chart.model.Frame;
import tapedeck.ui.plot.Pen;

/** Points an arrow to where a curve goes on above or below the plot, with how far, where there is room. */
final class CutPainter {
    void paint(Pen pen, ChartModel model) {
        edge(pen, model.frame(), model.cuts().stream().filter(cut -> !cut.below()).toList(),
                model.frame().top() + 1, 1);
        edge(pen, model.frame(), model.cuts().stream().filter(Cut::below).toList(), model.y().start() - 1, -1);
    }

    /** @param inward 1 if the plot is below the edge, -1 if it is above */
    private static void edge(Pen pen, Frame frame, List<Cut> cuts, double edge, int inward) {
        double free = Double.NEGATIVE_INFINITY;
        double size = 0.4 * pen.em();
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            double base = edge + inward * 1.4 * size;
            pen.g().setFill(pen.palette().text());
            pen.g().fillPolygon(new double[]{cut.x() - size, cut.x(), cut.x() + size}, new double[]{base, edge, base},
                    3);
            String text = Numbers.of(cut.value(), 2);
            double width = text.length() * frame.digit() + 0.4 * pen.em();
            boolean right = cut.x() + size + width <= frame.right();
            double left = right ? cut.x() + size + 0.2 * pen.em() : cut.x() - size - 0.2 * pen.em() - width;
            double next = right && i + 1 < cuts.size() ? cuts.get(i + 1).x() - size : Double.POSITIVE_INFINITY;
            if (left > free && left + width < next) {
                label(pen, text, left, edge + inward * 0.6 * pen.em(), width);
                free = Math.max(left + width, cut.x() + size);
            } else {
                free = cut.x() + size;
            }
        }
    }

    private static void label(Pen pen, String text, double left, double y, double width) {
        pen.g().setFill(pen.palette().panel().deriveColor(0, 1, 1, 0.85));
        pen.g().fillRect(left, y - 0.6 * pen.em(), width, 1.2 * pen.em());
        pen.number(text, left + 0.2 * pen.em(), y, pen.palette().text(), TextAlignment.LEFT);
    }
}
