package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of Python as it is parsed: of several lines where brackets, strings or a backslash join them. Immutable.
 *
 * @param first its first line, from 1
 * @param last its last line
 * @param indent how many characters stand before it
 * @param tokens its names, numbers and signs, of strings a quote, without comments; at least one
 */
record PythonStatement(int first, int last, int indent, List<String> tokens) {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<skip>[\\x20\\t\\f\\r]+|\\\\\\n|\\#[^\\n]*)
            |(?<string>[a-zA-Z]{0,2}(?:\"""(?s:\\\\.|.)*?(?:\"""|\\z)|'''(?s:\\\\.|.)*?(?:'''|\\z)
            |"(?s:\\\\.|[^"\\\\\\n])*+"?|'(?s:\\\\.|[^'\\\\\\n])*+'?))
            |(?<token>[^\\W\\d]\\w*|\\d[\\w.]*|:=|->|\\*\\*=|//=|>>=|<<=|[-+*/%@&|^]=|[=!<>]=|\\*\\*|[^\\n])
            |(?<end>\\n)""", Pattern.COMMENTS | Pattern.UNICODE_CHARACTER_CLASS);

    /** All statements of a program, in order; of what is no Python some. */
    static List<PythonStatement> of(List<String> lines) {
        List<PythonStatement> statements = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        Matcher next = TOKEN.matcher(String.join("\n", lines) + "\n");
        int depth = 0;
        int line = 1;
        int first = 1;
        int indent = 0;
        int begin = 0;
        while (next.find()) {
            String text = next.group();
            if (next.group("skip") == null && next.group("end") == null) {
                if (tokens.isEmpty()) {
                    first = line;
                    indent = next.start() - begin;
                }
                tokens.add(next.group("string") == null ? text : "\"");
                depth = Math.max(0, depth + ("([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0));
            }
            if (next.group("end") != null && depth == 0 && !tokens.isEmpty()) {
                statements.add(new PythonStatement(first, line, indent, withoutAsync(tokens)));
                tokens.clear();
            }
            line += Math.toIntExact(text.chars().filter(each -> each == '\n').count());
            begin = text.endsWith("\n") ? next.end() : begin;
        }
        return statements;
    }

    private static List<String> withoutAsync(List<String> tokens) {
        return List.copyOf(tokens.size() > 1 && tokens.getFirst().equals("async")
                ? tokens.subList(1, tokens.size())
                : tokens);
    }
}
