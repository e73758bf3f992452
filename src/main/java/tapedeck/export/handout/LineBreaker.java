package tapedeck.export.handout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tapedeck.export.picture.FontFace;
import tapedeck.export.picture.PdfFaces;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;

/**
 * Breaks paragraphs into lines, in points.
 *
 * @param width of a line
 */
record LineBreaker(PdfFaces faces, double width) {
    /** The kind of text, and so how large its letters are, in points. */
    enum Kind {
        TITLE(18, INK, true), HEAD(11, INK, true), BODY(10.5, INK, false), ASKED(10.5, INK, true), SMALL(8.6, INK,
                false),
        LISTING(9, INK, false), MUTED(9.5, PALE, false), FOOT(8, PALE, false);

        private final double size;
        private final int rgb;
        private final boolean bold;

        Kind(double size, int rgb, boolean bold) {
            this.size = size;
            this.rgb = rgb;
            this.bold = bold;
        }

        double size() {
            return size;
        }

        /** From one baseline to the next. */
        double leading() {
            return (this == SMALL ? 1.32 : 1.42) * size;
        }
    }

    private static final int INK = 0x1f2430;
    private static final int PALE = 0x5b6275;
    private static final int CODE = 0x3a48b8;
    /** Behind these a line of a program may go on in the next. */
    private static final String BREAKS = " ,([";
    /** How far it stands in there. */
    private static final String CONTINUED = " ".repeat(8);
    /** A hyphen where a number begins. */
    private static final Pattern MINUS = Pattern.compile("(?<![\\w.)-])-(?=\\d)");

    /**
     * Letters in their place.
     *
     * @param x from the line's beginning
     */
    record Piece(PdfFaces.Lettering letters, double x, double size, int rgb, boolean slanted) {}

    /** The content of one line. */
    record Line(List<Piece> pieces) {}

    /** Letters without a space in them. */
    private record Bit(PdfFaces.Lettering letters, double wide, int rgb, boolean slanted) {}

    /** Returns words as they are printed: numbers below zero have a minus sign, but for those in code. */
    static String printed(Phrase.Words words) {
        return words.style() == Phrase.Style.CODE ? words.text() : MINUS.matcher(words.text()).replaceAll("\u2212");
    }

    /**
     * A line of a program in parts for the width of a page: no word is broken that is not longer.
     *
     * @param most letters of a part
     */
    static List<String> parts(String code, int most) {
        List<String> parts = new ArrayList<>();
        String rest = code;
        while (rest.length() > most) {
            int end = most;
            while (end > 0 && BREAKS.indexOf(rest.charAt(end - 1)) < 0) {
                end--;
            }
            end = rest.substring(0, end).isBlank() ? most : end;
            parts.add(rest.substring(0, end));
            rest = CONTINUED + rest.substring(end).strip();
        }
        parts.add(rest);
        return parts;
    }

    /** The lines of a paragraph. */
    List<Line> lines(Prose.Paragraph paragraph, Kind kind) throws IOException {
        double space = faces.of(" ", FontFace.SANS).width(kind.size);
        List<Line> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        double x = 0;
        for (List<Bit> word : words(paragraph, kind)) {
            double wide = word.stream().mapToDouble(Bit::wide).sum();
            if (x > 0 && x + wide > width) {
                lines.add(new Line(line));
                line = new ArrayList<>();
                x = 0;
            }
            for (Bit bit : word) {
                if (x > 0 && x + bit.wide > width) { // a word longer than a line
                    lines.add(new Line(line));
                    line = new ArrayList<>();
                    x = 0;
                }
                line.add(new Piece(bit.letters, x, kind.size, bit.rgb, bit.slanted));
                x += bit.wide;
            }
            spaced(line);
            x += space;
        }
        lines.add(new Line(line));
        return lines;
    }

    /** Who copies the text, or hears it read, needs the space that is seen. */
    private static void spaced(List<Piece> line) {
        Piece last = line.removeLast();
        line.add(new Piece(new PdfFaces.Lettering(last.letters.font(), last.letters.text() + " "), last.x, last.size,
                last.rgb, last.slanted));
    }

    /** Words, each of bits that differ in their looks. */
    private List<List<Bit>> words(Prose.Paragraph paragraph, Kind kind) throws IOException {
        List<List<Bit>> words = new ArrayList<>();
        List<Bit> word = new ArrayList<>();
        for (Phrase phrase : paragraph.phrases()) {
            Phrase.Words said = switch (phrase) {
                case Phrase.Words each -> each;
                case Phrase.Figure figure -> new Phrase.Words(figure.text(), figure.style());
                case Phrase.Picture(String _, String text) -> new Phrase.Words(text, Phrase.Style.EMPHASIS);
            };
            String[] parts = printed(said).split("[ \\n]", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0 && !word.isEmpty()) {
                    words.add(word);
                    word = new ArrayList<>();
                }
                if (!parts[i].isEmpty()) {
                    word.addAll(bits(parts[i], said.style(), kind));
                }
            }
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    private List<Bit> bits(String text, Phrase.Style style, Kind kind) throws IOException {
        boolean code = style == Phrase.Style.CODE;
        boolean bold = kind.bold || style == Phrase.Style.STRONG;
        FontFace face = code ? bold ? FontFace.MONO_BOLD : FontFace.MONO : bold ? FontFace.SANS_BOLD : FontFace.SANS;
        List<Bit> bits = new ArrayList<>();
        Bit whole = bit(text, face, style, kind);
        if (whole.wide <= width) {
            bits.add(whole);
        } else {
            for (int each : text.codePoints().toArray()) {
                bits.add(bit(Character.toString(each), face, style, kind));
            }
        }
        return bits;
    }

    private Bit bit(String text, FontFace face, Phrase.Style style, Kind kind) throws IOException {
        PdfFaces.Lettering letters = faces.of(text, face);
        return new Bit(letters, letters.width(kind.size), style == Phrase.Style.CODE ? CODE : kind.rgb,
                style == Phrase.Style.EMPHASIS);
    }
}
