package tapedeck.ui.chart;

import java.util.List;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Palette;

/** Draws what stands under the pointer: a hair line and a small table beside it. */
final class ReadingPainter {
    private static final double LINE = 1.35;
    private static final int LONGEST = 18;

    void paint(Pen pen, Frame frame, Reading reading) {
        Palette palette = pen.palette();
        pen.stroke(palette.muted(), pen.hairline());
        pen.vertical(reading.x(), frame.top(), frame.trackBottom());
        List<Reading.Row> rows = reading.rows();
        rows = rows.subList(0, Math.min(rows.size(), (int) Math.max(1, (frame.height() / pen.em() - 0.7) / LINE)));
        int name = Math.min(LONGEST, rows.stream().mapToInt(row -> row.name().length()).max().orElse(0));
        int value = rows.stream().mapToInt(row -> row.value().length()).max().orElse(0);
        double width = (name + value + 1) * frame.digit() + 2.2 * pen.em();
        double height = (rows.size() * LINE + 0.5) * pen.em();
        boolean right = reading.x() + 0.8 * pen.em() + width <= frame.right();
        double x = pen.crisp(right ? reading.x() + 0.8 * pen.em() : reading.x() - 0.8 * pen.em() - width);
        double y = pen.crisp(Math.max(1, Math.min(frame.top() + 0.4 * pen.em(), frame.height() - height - 1)));
        pen.g().setFill(palette.panel());
        pen.g().fillRoundRect(x, y, width, height, pen.corner(), pen.corner());
        pen.stroke(palette.muted(), pen.hairline());
        pen.g().strokeRoundRect(x, y, width, height, pen.corner(), pen.corner());
        for (int i = 0; i < rows.size(); i++) {
            row(pen, rows.get(i), x, y + (0.25 + (i + 0.5) * LINE) * pen.em(), width);
        }
    }

    private static void row(Pen pen, Reading.Row row, double x, double y, double width) {
        Palette palette = pen.palette();
        double left = x + 0.5 * pen.em();
        if (row.colour() >= 0) {
            double size = 0.6 * pen.em();
            pen.g().setFill(pen.curve(row.colour()));
            pen.g().fillRoundRect(left, y - size / 2, size, size, size / 2, size / 2);
            left += 0.9 * pen.em();
        }
        String name = row.name().length() > LONGEST ? row.name().substring(0, LONGEST - 1) + "…" : row.name();
        pen.words(name, left, y, palette.muted(), TextAlignment.LEFT);
        pen.number(row.value(), x + width - 0.5 * pen.em(), y, palette.text(), TextAlignment.RIGHT);
    }
}
