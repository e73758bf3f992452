package tapedeck.ui.editor;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Finds what Python colours: comments, strings, numbers, words of its own. Indentation is a style, too: it may be narrower. */
final class Highlighter {
    private static final Pattern TOKENS = Pattern.compile("""
            (?<indent>^[ ]+)\
            |(?<comment>#.*$)\
            |(?<string>[fr]?(?:"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'))\
            |(?<number>\\b\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?\\b)\
            |(?<keyword>\\b(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from\
            |global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield\
            |None|True|False)\\b)""", Pattern.MULTILINE);
    private static final List<String> STYLES = List.of("indent", "comment", "string", "number", "keyword");

    private Highlighter() {}

    /** The styles of whole lines of {@code text}, which is not empty. */
    static StyleSpans<Collection<String>> of(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        Matcher token = TOKENS.matcher(text);
        int end = 0;
        while (token.find()) {
            spans.add(List.of(), token.start() - end);
            spans.add(STYLES.stream().filter(style -> token.group(style) != null).toList(),
                    token.end() - token.start());
            end = token.end();
        }
        spans.add(List.of(), text.length() - end);
        return spans.create();
    }
}
