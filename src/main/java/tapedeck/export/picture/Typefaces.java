package tapedeck.export.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The typefaces for pictures of pixels, each read once. For one thread at a time. */
final class Typefaces {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<FontFace, Font> fonts = new EnumMap<>(FontFace.class);

    /** @param size of the letters, in pixels */
    Font font(FontFace face, double size) {
        return fonts.computeIfAbsent(face, Typefaces::read).deriveFont((float) size);
    }

    /** Of a text, in pixels. */
    double width(String text, FontFace face, double size) {
        return text.isEmpty() ? 0 : new TextLayout(text, font(face, size), EXACT).getAdvance();
    }

    /** A typeface that has what {@code text} needs, {@code face} if it has. */
    Font fontFor(String text, FontFace face, double size) {
        Font wanted = font(face, size);
        if (wanted.canDisplayUpTo(text) < 0) {
            return wanted;
        }
        Font other = font(FontFace.MONO, size);
        return other.canDisplayUpTo(text) < 0 ? other : wanted;
    }

    private static Font read(FontFace face) {
        try (InputStream in = stream(face)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(face.resource(), e);
        }
    }

    static InputStream stream(FontFace face) {
        return Objects.requireNonNull(Typefaces.class.getResourceAsStream(face.resource()), face.resource());
    }
}
