package tapedeck.ui.predictions;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tapedeck.text.Texts;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Palette;

/**
 * The sheet that a picture is painted on. Sizes in pixels.
 *
 * @param em the font size
 */
record Sheet(GraphicsContext g, Palette palette, Texts texts, double em, double width, double height) {
    /** Of what is wrong. */
    Color wrong() {
        return Colours.wrong(palette);
    }

    Font sans(double share) {
        return Font.font(Fonts.SANS, share * em);
    }

    Font mono(double pixels) {
        return Font.font(Fonts.MONO, pixels);
    }

    /** Text centred in height on y, cut where it would be wider than {@code room}. */
    void text(String text, double x, double y, double room, Font font, Color color, TextAlignment align) {
        g.setFont(font);
        g.setFill(color);
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        int fitting = (int) Math.max(1, room / (0.5 * font.getSize()));
        String cut = text.length() <= fitting ? text : text.substring(0, Math.max(1, fitting - 1)) + "…";
        g.fillText(cut, x, y, room);
    }
}
