package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import tapedeck.lessons.Prose;

/** Reads text that the program itself has, and no file: paragraphs, with code in backticks, as lessons are written. */
public final class ProseText {
    private ProseText() {}

    /**
     * The prose of a text.
     *
     * @throws IllegalArgumentException if it is not as texts of lessons are
     */
    public static Prose of(String markdown) {
        List<Prose.Paragraph> paragraphs = new ArrayList<>();
        for (Node node = Markdown.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            paragraphs.add(ProseReader.read(node, 1, (_, what) -> {
                throw new IllegalArgumentException(what.key() + ": " + markdown);
            }));
        }
        return new Prose(paragraphs);
    }
}
