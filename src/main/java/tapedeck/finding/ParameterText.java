package tapedeck.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The places where a script makes its parameters: the line that fills one with numbers, else the one that makes it, or its layer. A tape
 * has only its name; what is found is where a person who reads the script would look.
 */
final class ParameterText {
    private static final Pattern FILLS = Pattern.compile(
            "\\binit\\.\\w+_\\(|\\.(normal_|uniform_|fill_|zero_|mul_|copy_|trunc_normal_|constant_)\\(|\\.data\\b[^=]*=[^=]");
    private static final Pattern QUOTED = Pattern.compile("[\"'](\\w*(?:weight|bias)\\w*)[\"']");
    private static final Pattern MADE = Pattern.compile("\\b(rand\\w*|zeros|ones|full|empty|tensor|normal|eye)\\(");
    private static final String EQUALS = "\\s*(:[^=]*)?=[^=]";
    private static final int ABOVE = 2;

    private final List<String> lines;
    private final String leaf;
    private final String owner;

    private ParameterText(List<String> lines, String name) {
        this.lines = lines;
        int dot = name.lastIndexOf('.');
        leaf = name.substring(dot + 1).replaceAll("(?<=\\w)_\\d+$|\\[.*", "");
        owner = dot < 0 ? "" : name.substring(0, dot);
    }

    /** The line, from 1; 0 if none is found. */
    static int line(List<String> lines, String name) {
        ParameterText text = new ParameterText(lines.stream().map(each -> each.replaceFirst("(^|\\s)#.*", "")).toList(),
                name);
        int filled = text.filled();
        return filled > 0 ? filled : text.made();
    }

    private int first(Pattern pattern) {
        return IntStream.rangeClosed(1, lines.size()).filter(i -> pattern.matcher(lines.get(i - 1)).find()).findFirst()
                .orElse(0);
    }

    /** The line that fills it: by its own name, else as one of all. */
    private int filled() {
        String own = (owner.isEmpty() ? "" : Pattern.quote(lastOf(owner)) + ".") + Pattern.quote(leaf) + "\\b";
        String indexed = owner.matches("(.*\\.)?\\d+")
                ? owner.replaceAll("\\.?(\\d+)$", "\\\\[$1\\\\]") + "\\." + Pattern.quote(leaf) + "\\b"
                : own;
        Pattern named = Pattern.compile(owner.isEmpty() ? "\\b" + own : "(\\b" + own + "|" + indexed + ")");
        int all = 0;
        for (int i = 1; i <= lines.size(); i++) {
            String line = lines.get(i - 1);
            if (FILLS.matcher(line).find()) {
                if (named.matcher(line).find()) {
                    return i;
                }
                all = all == 0 && isOfAll(i) ? i : all;
            }
        }
        return all;
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns whether a line fills what goes by the name of a loop or argument, and nothing near it says that others are meant. */
    private boolean isOfAll(int number) {
        String line = lines.get(number - 1);
        Matcher member = Pattern.compile("(?<![\\w.])(\\w+)\\.(weight\\w*|bias\\w*)\\b").matcher(line);
        if (member.find()) {
            return member.group(2).equals(leaf) && !owner.isEmpty()
                    && !Pattern.compile("\\b" + member.group(1) + "\\s*=").matcher(String.join("\n", lines)).find();
        }
        if (line.contains("self.") || owner.isEmpty()) {
            return false;
        }
        for (int i = Math.max(1, number - ABOVE); i <= number; i++) {
            Matcher quoted = QUOTED.matcher(lines.get(i - 1));
            while (quoted.find()) {
                if (!leaf.contains(quoted.group(1))) {
                    return false;
                }
            }
        }
        return Pattern.compile("\\b(p|param\\w*|w|weight)\\b").matcher(line).find();
    }

    /** The line that makes it, or the module that it is of. */
    private int made() {
        if (owner.isEmpty()) {
            int set = first(Pattern.compile("(^|[\\s,(])" + Pattern.quote(leaf) + "\\b(\\s*,\\s*\\w+)*" + EQUALS));
            return set > 0 && lines.get(set - 1).matches(".*=\\s*\\[\\]\\s*") ? appended(set) : set;
        }
        List<String> path = new ArrayList<>(List.of(owner.split("\\.")));
        int place = path.getLast().matches("\\d+") ? Integer.parseInt(path.removeLast()) : -1;
        int line = path.isEmpty()
                ? first(Pattern.compile("Sequential\\("))
                : first(Pattern.compile("\\b" + Pattern.quote(path.getLast()) + EQUALS));
        return place < 0 || line == 0 ? line : item(line, place);
    }

    /** Of a list that is filled in a loop: where what is appended is made. */
    private int appended(int from) {
        for (int i = from + 1; i <= lines.size(); i++) {
            if (MADE.matcher(lines.get(i - 1)).find()) {
                return i;
            }
            if (lines.get(i - 1).contains(leaf + ".append")) {
                return i;
            }
        }
        return from;
    }

    /** The line on which the n-th argument begins of what is called on a line. */
    private int item(int from, int place) {
        int depth = 0;
        int commas = 0;
        boolean open = false;
        String start = lines.get(from - 1);
        int at = Math.max(0, start.indexOf("Sequential("));
        for (int i = from; i <= lines.size(); i++) {
            String line = lines.get(i - 1);
            for (int c = i == from ? at : 0; c < line.length(); c++) {
                char here = line.charAt(c);
                if (open && depth >= 1 && commas == place && !Character.isWhitespace(here) && here != ','
                        && (depth > 1 || here != ')')) {
                    return i;
                }
                switch (here) {
                    case '(', '[', '{' -> {
                        depth++;
                        open = true;
                    }
                    case ')', ']', '}' -> depth--;
                    case ',' -> commas += depth == 1 ? 1 : 0;
                    default -> {
                        // part of an argument
                    }
                }
                if (open && depth == 0) {
                    return from;
                }
            }
        }
        return from;
    }
}
