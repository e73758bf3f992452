package tapedeck.ui.chart;

import java.util.List;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.theme.Palette;

/** Draws what stands under the pointer: a hair line and a small table beside it. */
final class ReadingPainter {
    private static final double LINE = 1.35;

    void paint(Pen pen, Frame frame, Reading reading) {
        Palette palette = pen.palette();
        pen.stroke(palette.muted(), pen.hairline());
        pen.vertical(reading.x(), frame.top(), frame.trackBottom());
        List<String> names = reading.names();
        List<String> values = reading.values();
        int longest = values.stream().mapToInt(String::length).max().orElse(0);
        double width = (longest + 12) * frame.digit() + pen.em();
        double height = (names.size() * LINE + 0.5) * pen.em();
        boolean right = reading.x() + 0.8 * pen.em() + width <= frame.right();
        double x = pen.crisp(right ? reading.x() + 0.8 * pen.em() : reading.x() - 0.8 * pen.em() - width);
        double y = pen.crisp(Math.max(1, Math.min(frame.top() + 0.4 * pen.em(), frame.height() - height - 1)));
        pen.g().setFill(palette.panel());
        pen.g().fillRoundRect(x, y, width, height, pen.corner(), pen.corner());
        pen.stroke(palette.muted(), pen.hairline());
        pen.g().strokeRoundRect(x, y, width, height, pen.corner(), pen.corner());
        for (int i = 0; i < names.size(); i++) {
            double line = y + (0.25 + (i + 0.5) * LINE) * pen.em();
            pen.text(names.get(i), x + 0.5 * pen.em(), line, pen.sans(), palette.muted(), TextAlignment.LEFT);
            pen.text(values.get(i), x + width - 0.5 * pen.em(), line, pen.mono(), palette.text(), TextAlignment.RIGHT);
        }
    }
}
