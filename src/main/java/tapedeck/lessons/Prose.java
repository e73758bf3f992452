package tapedeck.lessons;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text as it is shown: paragraphs, each of phrases.
 *
 * @param paragraphs none empty
 */
public record Prose(List<Paragraph> paragraphs) {
    public Prose {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Phrases one after the other.
     *
     * @param line of the file that it begins on, from 1
     */
    public record Paragraph(int line, List<Phrase> phrases) {
        public Paragraph {
            phrases = List.copyOf(phrases);
        }
    }

    /** All of its phrases. */
    public Stream<Phrase> phrases() {
        return paragraphs.stream().flatMap(each -> each.phrases().stream());
    }

    /** Returns whether nothing is said. */
    public boolean isEmpty() { return paragraphs.isEmpty(); }
}
