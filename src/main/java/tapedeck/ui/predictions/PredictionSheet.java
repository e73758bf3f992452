package tapedeck.ui.predictions;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
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
record PredictionSheet(GraphicsContext g, Palette palette, Texts texts, double em, double width, double height) {
    /** How much wider than its room text may be, which the canvas then squeezes. */
    private static final double SQUEEZED = 1.1;

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

    /** The width of text, in pixels. */
    static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** Text centred in height on y, squeezed a little, else cut, where it would be wider than {@code room}. */
    void text(String text, double x, double y, double room, Font font, Color color, TextAlignment align) {
        g.setFont(font);
        g.setFill(color);
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(cut(text, room, font), x, y, room);
    }

    private static String cut(String text, double room, Font font) {
        String cut = text;
        for (int end = text.length() - 1; end > 0 && width(cut, font) > SQUEEZED * room; end--) {
            cut = text.substring(0, end) + "…";
        }
        return cut;
    }
}
