package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Phrase.Style;
import tapedeck.lessons.Prose.Paragraph;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.ClaimReader;
import tapedeck.text.Message;

/** Reads a paragraph: words, what is set otherwise, numbers of the run in braces, pictures. */
final class ProseReader {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern DIGITS = Pattern.compile("(.*):\\s*([1-9][0-9]?)\\s*");
    private static final int USUAL_DIGITS = 4;

    private final int line;
    private final CueLines.Complaint complaint;
    private final List<Phrase> phrases = new ArrayList<>();

    private ProseReader(int line, CueLines.Complaint complaint) {
        this.line = line;
        this.complaint = complaint;
    }

    /** @param line that the paragraph begins on, from 1 */
    static Paragraph read(Node paragraph, int line, CueLines.Complaint complaint) {
        ProseReader reader = new ProseReader(line, complaint);
        reader.children(paragraph, Style.PLAIN);
        return new Paragraph(line, reader.phrases);
    }

    private void children(Node of, Style style) {
        for (Node node = of.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> words(text.getLiteral(), style);
                case SoftLineBreak _,HardLineBreak _ -> words(" ", style);
                case Emphasis _ -> children(node, Style.EMPHASIS);
                case StrongEmphasis _ -> children(node, Style.STRONG);
                case Code code -> code(code.getLiteral());
                case FigureNode figure -> figure(figure.content(), style);
                case Image image -> phrases.add(new Phrase.Picture(image.getDestination(), Markdown.text(image)));
                default -> complaint.add(line,
                        Message.of("lessons.text.kind", "kind", node.getClass().getSimpleName()));
            }
        }
    }

    private void words(String text, Style style) {
        if (style != Style.CODE && (text.indexOf('{') >= 0 || text.indexOf('}') >= 0)) {
            complaint.add(line, Message.of("lessons.text.brace"));
        }
        if (!phrases.isEmpty() && phrases.getLast() instanceof Phrase.Words(String before, Style same)
                && same == style) {
            phrases.set(phrases.size() - 1, new Phrase.Words(before + text, style));
        } else if (!text.isEmpty()) {
            phrases.add(new Phrase.Words(text, style));
        }
    }

    private void code(String literal) {
        Matcher braces = BRACES.matcher(literal);
        int end = 0;
        while (braces.find()) {
            words(literal.substring(end, braces.start()), Style.CODE);
            figure(braces.group(1), Style.CODE);
            end = braces.end();
        }
        words(literal.substring(end), Style.CODE);
    }

    private void figure(String content, Style style) {
        Matcher counted = DIGITS.matcher(content);
        String written = counted.matches() ? counted.group(1) : content;
        int digits = counted.matches() ? Integer.parseInt(counted.group(2)) : USUAL_DIGITS;
        try {
            Amount amount = ClaimReader.amount(written);
            phrases.add(new Phrase.Figure(amount, digits, content, style));
        } catch (ClaimException e) {
            complaint.add(line, Message.of("lessons.text.figure", "text", "{" + content + "}", "why", e.message()));
        }
    }

}
