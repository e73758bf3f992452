package tapedeck.ui.tape;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Texts;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.Palette;

/** Draws the cells that are seen, and the head. */
final class StripPainter {
    private final Texts texts;
    private final Palette palette;
    private final Font name;
    private final Font number;
    /** The width of a character of a name. */
    private final double character;

    StripPainter(Texts texts, Palette palette, Font name, Font number, double character) {
        this.texts = texts;
        this.palette = palette;
        this.name = name;
        this.number = number;
        this.character = character;
    }

    /**
     * Paints; the canvas is clear.
     *
     * @return how many cells it drew
     */
    int paint(GraphicsContext g, StripGeometry place, int playhead, @Nullable Selection selected,
            @Nullable Selection hovered) {
        int current = place.strip().current(playhead);
        int drawn = 0;
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < place.strip().cells().size(); i++) {
            StripCell cell = place.strip().cells().get(i);
            if (place.isSeen(cell)) {
                cell(g, place, cell, Integer.compare(i, current));
                ring(g, place, cell, selected, palette.accent(), 0.16);
                ring(g, place, cell, hovered, palette.muted(), 0.09);
                drawn++;
            }
        }
        if (current >= 0) {
            head(g, place, place.strip().cells().get(current));
        }
        if (place.isScrolled()) {
            bar(g, place, current < 0 ? null : place.strip().cells().get(current));
        }
        return drawn;
    }

    private Color strong(StripCell cell) {
        return switch (cell.kind()) {
            case FORWARD -> palette.data();
            case FAILED -> palette.danger();
            case SEED, BACKWARD -> palette.grad();
            case UPDATE -> palette.leaf();
            case END -> palette.muted();
        };
    }

    private Color soft(StripCell cell) {
        return switch (cell.kind()) {
            case FORWARD -> palette.dataSoft();
            case FAILED -> palette.background();
            case SEED, BACKWARD -> palette.gradSoft();
            case UPDATE, END -> palette.background();
        };
    }

    /** @param when below 0 for what has happened, 0 for what happens, above 0 for what is known to come */
    private void cell(GraphicsContext g, StripGeometry place, StripCell cell, int when) {
        double x = place.left(cell);
        double y = place.top(cell.lane());
        double width = place.width(cell);
        double height = place.lane();
        double corner = 0.5 * place.em();
        if (when <= 0) {
            g.setFill(when == 0 ? strong(cell) : soft(cell));
            g.fillRoundRect(x, y, width, height, corner, corner);
        }
        if (when > 0 || cell.kind().isUpdate()) {
            g.setStroke(when > 0 ? palette.line() : strong(cell));
            g.setLineWidth(1);
            g.strokeRoundRect(Math.floor(x) + 0.5, Math.floor(y) + 0.5, width - 1, height - 1, corner, corner);
        }
        Color ink = when == 0 ? palette.panel() : when > 0 ? palette.muted() : ink(cell);
        double left = x + 0.45 * place.em();
        double middle = y + height / 2;
        boolean numbered = cell.kind().isFunction() && cell.kind() != StripCell.Kind.FAILED; // that one is on no tape
        String called = texts.of(cell.text());
        double end = x + width - 0.2 * place.em();
        String index = Integer.toString(cell.column() + 1);
        double indent = index.length() * character + 0.2 * place.em();
        boolean whole = called.length() * character <= end - left - indent;
        if (numbered && (whole || called.length() * character > end - left)) { // rather a name than its number
            g.setFont(number);
            g.setFill(when == 0 ? ink : palette.muted());
            g.fillText(index, left, middle);
            left += indent;
        }
        g.setFont(name);
        g.setFill(ink);
        String text = fitted(called, end - left);
        if (!numbered) {
            left = x + (width - text.length() * character) / 2;
        }
        g.fillText(text, left, middle);
    }

    private Color ink(StripCell cell) {
        return cell.kind() == StripCell.Kind.SEED || cell.kind() == StripCell.Kind.BACKWARD
                ? palette.grad()
                : palette.text();
    }

    private String fitted(String text, double room) {
        int most = (int) Math.max(1, (room + 0.2 * character) / character);
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static void ring(GraphicsContext g, StripGeometry place, StripCell cell, @Nullable Selection picked,
            Color color, double width) {
        if (cell.isAbout(picked)) {
            double line = width * place.em();
            g.setStroke(color);
            g.setLineWidth(line);
            g.strokeRoundRect(place.left(cell) + line / 2, place.top(cell.lane()) + line / 2,
                    place.width(cell) - line, place.lane() - line, 0.5 * place.em(), 0.5 * place.em());
        }
    }

    /** A point at the side to which time runs. */
    private void head(GraphicsContext g, StripGeometry place, StripCell cell) {
        boolean left = cell.kind() == StripCell.Kind.BACKWARD || cell.kind() == StripCell.Kind.SEED;
        double tip = 0.42 * place.em();
        double half = 0.36 * place.em();
        double edge = left ? place.left(cell) : place.left(cell) + place.width(cell);
        double middle = place.top(cell.lane()) + place.lane() / 2;
        double way = left ? -tip : tip;
        double base = edge - way * 0.15;
        g.setFill(strong(cell));
        g.fillPolygon(new double[]{base, base, base + way}, new double[]{middle - half, middle + half, middle}, 3);
    }

    /** Which part is seen, and where the head is in all. */
    private void bar(GraphicsContext g, StripGeometry place, @Nullable StripCell current) {
        double y = place.height() - place.barHeight();
        double scale = place.width() / place.content();
        double round = place.barHeight();
        g.setFill(palette.background());
        g.fillRoundRect(0, y, place.width(), place.barHeight(), round, round);
        g.setFill(palette.line());
        g.fillRoundRect(place.scroll() * scale, y, place.width() * scale, place.barHeight(), round, round);
        if (current != null) {
            double x = (place.left(current) + place.scroll()) * scale;
            g.setFill(strong(current));
            g.fillRect(x, y - 1, Math.max(3, place.width(current) * scale), place.barHeight() + 1);
        }
    }
}
