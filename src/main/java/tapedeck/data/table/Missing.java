package tapedeck.data.table;

import java.util.Set;

/**
 * The marks by which tables write that nothing is known: what pandas takes for it when it reads a file, and {@code ?}, which many tables
 * of the UCI repository have. A dash is not among them: there are tables in which + and - are classes.
 */
public final class Missing {
    /** pandas' own, without the empty text. */
    private static final Set<String> MARKS = Set.of("#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan",
            "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null", "?");
    private static final int LONGEST = 8;
    /** With what the marks begin: most cells are none, and there may be millions. */
    private static final String FIRSTS = "#-1<Nn?";

    private Missing() {}

    /** Returns whether {@code cell} says nothing: blank, or one of the marks, with blanks around it or not. */
    public static boolean is(String cell) {
        int length = cell.length();
        if (length > 0 && length <= LONGEST && cell.charAt(0) > ' ' && cell.charAt(length - 1) > ' ') {
            return FIRSTS.indexOf(cell.charAt(0)) >= 0 && !isDigit(cell.charAt(length - 1)) && MARKS.contains(cell);
        }
        return cell.isBlank() || (length <= 2 * LONGEST && MARKS.contains(cell.strip()));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
