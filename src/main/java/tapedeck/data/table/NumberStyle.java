package tapedeck.data.table;

import java.util.List;
import java.util.regex.Pattern;

/** The style of the numbers of a table: a decimal comma or point, and what sets their thousands apart. */
final class NumberStyle {
    private static final Pattern COMMA = Pattern.compile("\\s*[+-]?\\d+,\\d+([eE][+-]?\\d+)?\\s*");
    private static final Pattern POINT = Pattern.compile("\\s*[+-]?\\d*\\.\\d+([eE][+-]?\\d+)?\\s*");
    private static final Pattern COMMA_GROUPS = grouped(",", "\\.");
    private static final Pattern POINT_GROUPS = grouped("\\.", ",");
    private static final Pattern SURE_COMMA_GROUPS = sure(",", "\\.");
    private static final Pattern SURE_POINT_GROUPS = sure("\\.", ",");
    private static final List<Character> BLANKS = List.of(' ', '\u00a0', '\u202f', '\'');

    private NumberStyle() {}

    private static String groups(String mark) {
        return "\\s*[+-]?\\d{1,3}(?:" + mark + "\\d{3})+";
    }

    private static Pattern grouped(String mark, String decimal) {
        return Pattern.compile(groups(mark) + "(" + decimal + "\\d+)?\\s*");
    }

    /** Two groups, or a group and decimals: no other way to read it. */
    private static Pattern sure(String mark, String decimal) {
        String one = groups(mark);
        return Pattern.compile(one + mark + "\\d{3}(" + decimal + "\\d+)?\\s*|" + one + decimal + "\\d+\\s*");
    }

    /** The same dialect, numbers written as most of these cells have them. */
    static Dialect of(Dialect dialect, List<String> cells) {
        for (char blank : BLANKS) {
            String mark = String.valueOf(blank);
            Pattern groups = grouped(mark, "[.,]");
            if (cells.stream().anyMatch(cell -> cell.contains(mark) && groups.matcher(cell).matches())) {
                List<String> closed = cells.stream()
                        .map(cell -> groups.matcher(cell).matches() ? cell.replace(mark, "") : cell).toList();
                return dialect.withNumbers(hasComma(dialect, closed), blank);
            }
        }
        boolean comma = hasComma(dialect, cells);
        long groups = count(comma ? POINT_GROUPS : COMMA_GROUPS, cells);
        long others = count(comma ? POINT : COMMA, cells);
        char mark = comma ? '.' : ',';
        return dialect.withNumbers(comma, groups > 0 && groups >= others ? mark : Dialect.NONE);
    }

    private static boolean hasComma(Dialect dialect, List<String> cells) {
        long commas = count(COMMA, cells);
        long points = count(POINT, cells);
        long sureCommas = count(SURE_COMMA_GROUPS, cells);
        long surePoints = count(SURE_POINT_GROUPS, cells);
        if (sureCommas != surePoints) {
            return surePoints > sureCommas;
        }
        if (commas > 0 && count(COMMA_GROUPS, cells) >= commas) {
            return points == 0 && dialect.separator() != ','; // where commas are between cells, 1,234 is a thousand
        }
        return commas > points;
    }

    private static long count(Pattern pattern, List<String> cells) {
        return cells.stream().filter(cell -> pattern.matcher(cell).matches()).count();
    }
}
