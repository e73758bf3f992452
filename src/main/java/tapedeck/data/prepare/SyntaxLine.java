package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tapedeck.text.Message;

/**
 * A line of the written form: {@code fill-missing columns=width,"bill length" with=mean indicator}. A value with other
 * characters than letters, digits and {@code _ . + -} stands in quotes, in which a backslash is before a quote, a backslash,
 * and the n, r or t of a line end or a tab.
 *
 * @param word what the line is
 * @param options in the order in which they are given, each once
 */
record SyntaxLine(String word, List<Option> options) {
    /**
     * A choice.
     *
     * @param values none of what is there or not
     */
    record Option(String name, List<String> values) {
        Option {
            values = List.copyOf(values);
        }
    }

    SyntaxLine {
        options = List.copyOf(options);
    }

    static SyntaxLine of(String word) {
        return new SyntaxLine(word, List.of());
    }

    /** With one more choice. */
    SyntaxLine with(String name, String... values) {
        List<Option> more = new ArrayList<>(options);
        more.add(new Option(name, List.of(values)));
        return new SyntaxLine(word, more);
    }

    /** With these, if there are any. */
    SyntaxLine list(String name, List<String> values) {
        return values.isEmpty() ? this : with(name, values.toArray(String[]::new));
    }

    /** With one more choice, if {@code isGiven}. */
    SyntaxLine when(boolean isGiven, String name, String... values) {
        return isGiven ? with(name, values) : this;
    }

    static SyntaxLine parse(String text) throws PreparationSyntaxException {
        Scanner scanner = new Scanner(text);
        String word = scanner.word();
        List<Option> options = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (scanner.skipBlanks()) {
            String name = scanner.word();
            if (name.isEmpty()) {
                throw new PreparationSyntaxException(Message.of("prepare.written.stray", "text", scanner.rest()));
            }
            if (!names.add(name)) {
                throw new PreparationSyntaxException(Message.of("prepare.written.twice", "step", word, "option", name));
            }
            options.add(new Option(name, scanner.values()));
        }
        return new SyntaxLine(word, options);
    }

    /** As it is read again. */
    String text() {
        return word + options.stream().map(SyntaxLine::text).collect(Collectors.joining());
    }

    private static String text(Option option) {
        return " " + option.name() + (option.values().isEmpty()
                ? ""
                : option.values().stream().map(SyntaxLine::quoted).collect(Collectors.joining(",", "=", "")));
    }

    private static String quoted(String value) {
        return !value.isEmpty() && value.chars().allMatch(Scanner::isPlain)
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
                        .replace("\t", "\\t") + '"';
    }

    /** The scanner of the text, and where it is. */
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
            skipBlanks();
        }

        static boolean isPlain(int c) {
            return Character.isLetterOrDigit(c) || "_.+-".indexOf(c) >= 0;
        }

        /** Returns whether something follows. */
        boolean skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        String rest() {
            return text.substring(at);
        }

        String word() {
            int from = at;
            while (at < text.length() && isPlain(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        /** Those behind an equals sign; none if there is no such sign. */
        List<String> values() throws PreparationSyntaxException {
            List<String> values = new ArrayList<>();
            for (char mark = '='; is(mark); mark = ',') {
                at++;
                values.add(is('"') ? quotation() : plain());
            }
            if (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                throw new PreparationSyntaxException(Message.of("prepare.written.stray", "text", rest()));
            }
            return values;
        }

        private boolean is(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        /** Up to a comma or a blank, whatever it is: a mark such as ; needs no quotes when it is typed. */
        private String plain() {
            int from = at;
            while (at < text.length() && !is(',') && !is('"') && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private String quotation() throws PreparationSyntaxException {
            StringBuilder value = new StringBuilder();
            int from = at++;
            while (at < text.length() && !is('"')) {
                boolean isEscape = is('\\') && at + 1 < text.length();
                char c = text.charAt(isEscape ? ++at : at);
                value.append(isEscape ? escaped(c) : c);
                at++;
            }
            if (at == text.length()) {
                throw new PreparationSyntaxException(Message.of("prepare.written.open", "text", text.substring(from)));
            }
            at++;
            return value.toString();
        }

        private static char escaped(char c) {
            return switch (c) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                default -> c;
            };
        }
    }
}
