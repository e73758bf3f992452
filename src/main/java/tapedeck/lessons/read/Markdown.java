package tapedeck.lessons.read;

import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as CommonMark has it, with front matter, and blocks that know their lines. Immutable, for any thread. */
final class Markdown {
    private static final Parser PARSER = Parser.builder().extensions(List.of(YamlFrontMatterExtension.create()))
            .customInlineContentParserFactory(new FigureNode.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** The line that a block begins on, from 1. */
    static int line(Node block) {
        return block.getSourceSpans().isEmpty() ? 1 : block.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    /** Returns what is written in it, without how it is set. */
    static String text(Node of) {
        StringBuilder text = new StringBuilder();
        for (Node node = of.getFirstChild(); node != null; node = node.getNext()) {
            text.append(switch (node) {
                case Text words -> words.getLiteral();
                case Code code -> code.getLiteral();
                case FigureNode figure -> "{" + figure.content() + "}";
                default -> text(node);
            });
        }
        return text.toString().strip();
    }
}
