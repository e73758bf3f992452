package tapedeck.ui.plot;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Palette;

/**
 * What the pictures are painted with. Sizes in pixels.
 *
 * @param em the font size
 */
public record Brush(GraphicsContext g, Palette palette, double em, double width, double height) {
    private static final double SMALL = 0.82;
    private static final double GRID = 0.55;

    public void text(String text, double x, double y, Color color, TextAlignment align) {
        boolean number = !text.isEmpty() && Character.isDigit(text.charAt(0));
        g.setFont(Font.font(number ? Fonts.MONO : Fonts.SANS, SMALL * em));
        g.setFill(color);
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    public void line(double x1, double y1, double x2, double y2, Color color) {
        g.setStroke(color);
        g.setLineWidth(1);
        g.setLineDashes();
        double half = 0.5;
        g.strokeLine(Math.floor(x1) + half, Math.floor(y1) + half, Math.floor(x2) + half, Math.floor(y2) + half);
    }

    /** Horizontal grid lines with their numbers at the left. */
    public void losses(Scale y, double left, double right) {
        int most = (int) Math.max(2, (y.from() - y.to()) / (2 * em));
        for (double tick : y.ticks(most)) {
            line(left, y.at(tick), right, y.at(tick), palette.line().deriveColor(0, 1, 1, GRID));
            text(Numbers.of(tick, 3), left - 0.5 * em, y.at(tick), palette.muted(), TextAlignment.RIGHT);
        }
    }

    /** The axis below, with its numbers and, if there is room, its title at the right. */
    public void below(Scale x, double y, boolean counts, String title) {
        line(x.from(), y, x.to(), y, palette.line());
        double middle = y + em;
        double free = x.to() - 0.5 * em * title.length() - 0.5 * em;
        int most = (int) Math.max(2, (free - x.from()) / (4 * em));
        for (double tick : x.ticks(most)) {
            line(x.at(tick), y, x.at(tick), y + 0.3 * em, palette.line());
            String text = counts ? Numbers.count(Math.round(tick)) : Numbers.of(tick, 3);
            if (x.at(tick) + text.length() * 0.25 * em < free) {
                text(text, x.at(tick), middle, palette.muted(), TextAlignment.CENTER);
            }
        }
        text(title, x.to(), middle, palette.muted(), TextAlignment.RIGHT);
    }

    public void cross(double x, double y, Color color) {
        double r = 0.35 * em;
        g.setStroke(color);
        g.setLineWidth(Math.max(2, 0.16 * em));
        g.setLineDashes();
        g.strokeLine(x - r, y - r, x + r, y + r);
        g.strokeLine(x - r, y + r, x + r, y - r);
    }

}
