package tapedeck.export.page;

import java.util.List;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;

/** Texts of lessons as pages have them: paragraphs of pieces, of which a page makes elements; nothing in them can become markup. */
public final class ProsePieces {
    private ProsePieces() {}

    /** A piece of a paragraph; {@code style} is the element it is set in, or empty. */
    public record Piece(String text, String style) {}

    /** The paragraphs of a text in which no figure is left. */
    public static List<List<Piece>> of(Prose prose) {
        return prose.paragraphs().stream().map(each -> each.phrases().stream().map(ProsePieces::piece).toList())
                .toList();
    }

    private static Piece piece(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Words(String text, Phrase.Style style) -> new Piece(text, switch (style) {
                case PLAIN -> "";
                case STRONG -> "strong";
                case EMPHASIS -> "em";
                case CODE -> "code";
            });
            case Phrase.Picture(String _, String words) -> new Piece(words, "em");
            case Phrase.Figure figure -> new Piece(figure.text(), "");
        };
    }
}
