package tapedeck.ui.export;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.Edge;
import tapedeck.export.picture.FontFace;
import tapedeck.ui.theme.Fonts;

/** Texts, line by line; icons, which are letters of another typeface, as outlines. */
final class TextReader {
    private TextReader() {}

    static void read(Text text, NodePlacement place, Consumer<DrawOp> to) {
        if (text.getText().isBlank()) {
            return;
        }
        Font font = text.getFont();
        boolean mono = font.getFamily().startsWith(Fonts.MONO);
        if (!mono && !font.getFamily().startsWith(Fonts.SANS)) {
            to.accept(new DrawOp.Trace(Outlines.of(bare(text), place), place.argb(text.getFill()), Edge.NONE));
            return;
        }
        if (text.getStroke() != null) {
            to.accept(new DrawOp.Trace(Outlines.of(bare(text), place), 0, Outlines.pen(text, place)));
        }
        boolean bold = font.getName().toLowerCase(Locale.ROOT).contains("bold");
        FontFace face = mono ? bold ? FontFace.MONO_BOLD : FontFace.MONO : bold ? FontFace.SANS_BOLD : FontFace.SANS;
        String[] lines = text.getText().split("\n", -1);
        Bounds bounds = text.getLayoutBounds();
        double height = bounds.getHeight() / lines.length;
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                to.accept(new DrawOp.Letters(lines[i], place.x(bounds.getMinX()),
                        place.y(bounds.getMinY() + i * height + text.getBaselineOffset()),
                        place.scale() * (lines.length == 1 ? bounds.getWidth() : width(lines[i], font)), face,
                        place.scale() * font.getSize(), place.argb(text.getFill())));
            }
        }
    }

    /** The letters alone, without the line around them. */
    private static Text bare(Text text) {
        Text bare = new Text(text.getX(), text.getY(), text.getText());
        bare.setFont(text.getFont());
        bare.setTextOrigin(text.getTextOrigin());
        return bare;
    }

    private static double width(String line, Font font) {
        Text text = new Text(line);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
