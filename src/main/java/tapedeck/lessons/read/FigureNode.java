package tapedeck.lessons.read;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** The node of what stands in braces in a text: a number that is taken from the run. Nothing in it is Markdown. */
final class FigureNode extends CustomNode {
    private final String content;

    private FigureNode(String content) {
        this.content = content;
    }

    /** Without the braces. */
    String content() {
        return content;
    }

    /** Finds them. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() { return Set.of('{'); }

        @Override
        public InlineContentParser create() {
            return Factory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position start = scanner.position();
            if (scanner.find('}') < 0) {
                return ParsedInline.none();
            }
            String content = scanner.getSource(start, scanner.position()).getContent();
            scanner.next();
            return ParsedInline.of(new FigureNode(content), scanner.position());
        }
    }
}
