package tapedeck.ui.chart;

import javafx.scene.text.TextAlignment;
import tapedeck.ui.theme.NumberText;

/** Points an arrow to where a curve goes on above the plot, with how far, where there is room. */
final class CutPainter {
    void paint(Pen pen, ChartModel model) {
        double free = Double.NEGATIVE_INFINITY;
        Frame frame = model.frame();
        double size = 0.4 * pen.em();
        for (Cut cut : model.cuts()) {
            double top = frame.top() + 1;
            pen.g().setFill(pen.palette().text());
            pen.g().fillPolygon(new double[]{cut.x() - size, cut.x(), cut.x() + size},
                    new double[]{top + 1.4 * size, top, top + 1.4 * size}, 3);
            String text = NumberText.of(cut.greatest(), 2);
            double width = text.length() * frame.digit() + 0.4 * pen.em();
            boolean right = cut.x() + size + width <= frame.right();
            double left = right ? cut.x() + size + 0.2 * pen.em() : cut.x() - size - 0.2 * pen.em() - width;
            if (left > free) {
                double y = top + 0.6 * pen.em();
                pen.g().setFill(pen.palette().panel().deriveColor(0, 1, 1, 0.85));
                pen.g().fillRect(left, y - 0.6 * pen.em(), width, 1.2 * pen.em());
                pen.text(text, left + 0.2 * pen.em(), y, pen.mono(), pen.palette().text(), TextAlignment.LEFT);
                free = Math.max(left + width, cut.x() + size);
            }
        }
    }
}
