package tapedeck.export.picture;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces within a PDF, each put in once, with the letters that are used. For one thread. */
public final class PdfFaces {
    private final PDDocument document;
    private final Map<FontFace, PDFont> fonts = new EnumMap<>(FontFace.class);

    /** @param document that they are put into */
    public PdfFaces(PDDocument document) {
        this.document = document;
    }

    /** A text, and a typeface that has all of its letters. */
    public record Lettering(PDFont font, String text) {
        /**
         * How wide it is.
         *
         * @param size of the letters, in the unit of what is returned
         */
        public double width(double size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    /** A text in that typeface, in the one of code where it lacks a letter; a question mark stands for what neither has. */
    public Lettering of(String text, FontFace face) throws IOException {
        PDFont font = font(face);
        if (has(font, text)) {
            return new Lettering(font, text);
        }
        font = font(FontFace.MONO);
        StringBuilder known = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            String one = Character.toString(c);
            known.append(has(font, one) ? one : "?");
        }
        return new Lettering(font, known.toString());
    }

    private static boolean has(PDFont font, String text) throws IOException {
        try {
            font.getStringWidth(text);
            return true;
        } catch (IllegalArgumentException _) { // so it says that it lacks a letter
            return false;
        }
    }

    private PDFont font(FontFace face) throws IOException {
        PDFont known = fonts.get(face);
        if (known == null) {
            try (InputStream in = Typefaces.stream(face)) {
                known = PDType0Font.load(document, in, true);
            }
            fonts.put(face, known);
        }
        return known;
    }
}
