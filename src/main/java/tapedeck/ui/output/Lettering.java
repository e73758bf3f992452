package tapedeck.ui.output;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.plot.Pen;

/** Measures words, and cuts them where they have no room. */
final class Lettering {
    private static final String CUT = "…";

    private Lettering() {}

    static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    static double widest(List<String> texts, Font font) {
        return texts.stream().mapToDouble(each -> width(each, font)).max().orElse(0);
    }

    /** Writes words, or as much of them as there is room for. */
    static void fit(Pen pen, String text, double x, double y, double room, Color color, TextAlignment alignment) {
        pen.words(cut(text, pen.sans(), room), x, y, color, alignment);
    }

    static String cut(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + CUT, font) > room) {
            end--;
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + CUT;
    }
}
