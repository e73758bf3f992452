package tapedeck.ui.chart;

import java.util.Comparator;
import java.util.List;
import javafx.scene.text.TextAlignment;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.Pen;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.Cut;
import tapedeck.view.chart.Frame;

/**
 * Points an arrow to where a curve goes on above or below the plot, and says where it is furthest: in a sentence, or
 * where there is no room for that, how far.
 */
final class CutPainter {
    /** The width of a letter, in digits. */
    private static final double LETTER = 0.9;

    void paint(Pen pen, ChartModel model) {
        edge(pen, model, model.cuts().stream().filter(cut -> !cut.below()).toList(), model.frame().top() + 1, 1);
        edge(pen, model, model.cuts().stream().filter(Cut::below).toList(), model.y().start() - 1, -1);
    }

    /** @param inward 1 if the plot is below the edge, -1 if it is above */
    private static void edge(Pen pen, ChartModel model, List<Cut> cuts, double edge, int inward) {
        if (cuts.isEmpty()) {
            return;
        }
        Frame frame = model.frame();
        Cut furthest = cuts.stream().max(Comparator.comparingDouble(cut -> inward * cut.value())).orElseThrow();
        double free = Double.NEGATIVE_INFINITY;
        double size = 0.4 * pen.em();
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            double base = edge + inward * 1.4 * size;
            pen.g().setFill(pen.palette().text());
            pen.g().fillPolygon(new double[]{cut.x() - size, cut.x(), cut.x() + size}, new double[]{base, edge, base},
                    3);
            String number = Numbers.of(cut.value(), 2);
            List<String> texts = cut.equals(furthest) ? List.of(model.said(cut), number) : List.of(number);
            double next = i + 1 < cuts.size() ? cuts.get(i + 1).x() - size : Double.POSITIVE_INFINITY;
            double end = cut.x() + size;
            for (String text : texts) {
                double width = (text.equals(number) ? 1 : LETTER) * text.length() * frame.digit() + 0.4 * pen.em();
                boolean right = end + width <= frame.right() && end + 0.2 * pen.em() + width < next;
                double left = right ? end + 0.2 * pen.em() : cut.x() - size - 0.2 * pen.em() - width;
                if (left > Math.max(free, frame.left()) && (right || cut.x() - size < next)) {
                    label(pen, text, left, edge + inward * 0.6 * pen.em(), width, right);
                    end = right ? left + width : end;
                    break;
                }
            }
            free = end;
        }
    }

    /** @param right whether it stands at the right of its arrow */
    private static void label(Pen pen, String text, double left, double y, double width, boolean right) {
        pen.g().setFill(pen.palette().panel().deriveColor(0, 1, 1, 0.85));
        pen.g().fillRect(left, y - 0.6 * pen.em(), width, 1.2 * pen.em());
        pen.words(text, right ? left + 0.2 * pen.em() : left + width - 0.2 * pen.em(), y, pen.palette().text(),
                right ? TextAlignment.LEFT : TextAlignment.RIGHT);
    }
}
