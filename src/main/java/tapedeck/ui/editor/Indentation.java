package tapedeck.ui.editor;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The effect of keys on the lines of a Python text: each gives the change, and makes none itself. Four spaces are a level. */
final class Indentation {
    private static final int LEVEL = 4;
    /** After them nothing more of a block is reached. */
    private static final Set<String> LAST = Set.of("return", "break", "continue", "pass", "raise");

    /**
     * A part of the text that is replaced.
     *
     * @param from where it begins
     * @param to where it ends
     * @param text that takes its place
     * @param anchor where the selection begins afterwards
     * @param caret where it ends
     */
    record Change(int from, int to, String text, int anchor, int caret) {}

    private Indentation() {}

    /** Tab: on to the next level at the caret; of more lines than one, each by one level. */
    static Change in(String text, int start, int end) {
        if (text.substring(start, end).indexOf('\n') < 0) {
            int column = start - begin(text, start);
            String spaces = " ".repeat(LEVEL - column % LEVEL);
            return new Change(start, end, spaces, start + spaces.length(), start + spaces.length());
        }
        return each(text, start, end, line -> line.isBlank() ? line : " ".repeat(LEVEL) + line);
    }

    /** Shift+Tab: each line back by one level, or as far as there is indentation. */
    static Change out(String text, int start, int end) {
        return each(text, start, end,
                line -> line.startsWith("\t") ? line.substring(1) : line.substring(Math.min(LEVEL, indent(line))));
    }

    /** Enter: as far in as the line before, further after a colon, less far after what ends a block. */
    static Change newLine(String text, int start, int end) {
        String before = text.substring(begin(text, start), start);
        int indent = indent(before);
        String code = before.contains("#") && !before.contains("\"") && !before.contains("'")
                ? before.substring(0, before.indexOf('#')).strip()
                : before.strip();
        if (code.endsWith(":")) {
            indent += LEVEL;
        } else if (LAST.contains(code.split("\\W", 2)[0])) {
            indent = Math.max(0, indent - LEVEL);
        }
        int after = end; // spaces that would add to the indentation
        while (indent > 0 && after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        String line = "\n" + " ".repeat(indent);
        return new Change(start, after, line, start + line.length(), start + line.length());
    }

    /** Backspace within the indentation: back to the level before; elsewhere null, for the key does what it does. */
    static @Nullable Change back(String text, int start, int end) {
        int begin = begin(text, start);
        String before = text.substring(begin, start);
        if (start != end || before.isEmpty() || !before.isBlank() || before.indexOf('\t') >= 0) {
            return null;
        }
        int to = begin + (before.length() - 1) / LEVEL * LEVEL;
        return new Change(to, start, "", to, to);
    }

    /** Makes comments of lines, or, if all of them are, lines of comments. */
    static Change comment(String text, int start, int end) {
        List<String> lines = lines(text, start, end).toList();
        List<String> some = lines.stream().filter(line -> !line.isBlank()).toList();
        if (!some.isEmpty() && some.stream().allMatch(line -> line.stripLeading().startsWith("#"))) {
            return each(text, start, end, line -> line.replaceFirst("# ?", ""));
        }
        int column = some.stream().mapToInt(Indentation::indent).min().orElse(0);
        return each(text, start, end, line -> line.isBlank() && !some.isEmpty()
                ? line
                : line.substring(0, Math.min(column, line.length())) + "# "
                        + line.substring(Math.min(column, line.length())));
    }

    private static Change each(String text, int start, int end, UnaryOperator<String> line) {
        int from = begin(text, start);
        int to = end(text, start, end);
        List<String> before = lines(text, start, end).toList();
        String now = String.join("\n", before.stream().map(line).toList());
        if (start == end) {
            int moved = Math.max(from, start + now.length() - (to - from));
            return new Change(from, to, now, moved, moved);
        }
        return new Change(from, to, now, from, from + now.length());
    }

    private static Stream<String> lines(String text, int start, int end) {
        return Stream.of(text.substring(begin(text, start), end(text, start, end)).split("\n", -1));
    }

    private static int indent(String line) {
        return line.length() - line.replaceFirst("^ +", "").length();
    }

    private static int begin(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Of the last line that is touched; one of which only the beginning is selected is not. */
    private static int end(String text, int start, int end) {
        int last = end > start && text.charAt(end - 1) == '\n' ? end - 1 : end;
        int found = text.indexOf('\n', last);
        return found < 0 ? text.length() : found;
    }
}
