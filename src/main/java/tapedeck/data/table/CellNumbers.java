package tapedeck.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The reading of a table's cells as numbers: ASCII digits with a decimal point or comma, thousands in groups of three, an exponent;
 * {@code inf} and {@code infinity} as Python reads them. Not digits beyond the range of a double ({@code 1e400}), as in pandas, nor what
 * Java takes for a number besides ({@code 1d}, {@code 0x1p3}).
 *
 * @param decimalComma whether the decimals follow a comma
 * @param thousands what sets thousands apart, or {@link Dialect#NONE}
 */
public record CellNumbers(boolean decimalComma, char thousands) {
    private static final int GROUP = 3;
    private static final int DIGITS = 15;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
            1e14,
            1e15};
    private static final char[] BLANKS = {' ', '\u00a0', '\u202f', '\''};

    /** As a table of that dialect writes numbers. */
    public static CellNumbers of(Dialect dialect) {
        return new CellNumbers(dialect.decimalComma(), dialect.thousands());
    }

    /** The number that a cell is, blanks around it left out, or NaN if it is none. */
    public double read(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && Character.isWhitespace(cell.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(cell.charAt(to - 1))) {
            to--;
        }
        int first = from < to && isSign(cell.charAt(from)) ? from + 1 : from;
        if (first == to) {
            return Double.NaN;
        }
        char lead = cell.charAt(first);
        if (lead == 'i' || lead == 'I') {
            return infinite(cell.substring(first, to), cell.charAt(from) == '-');
        }
        if (!isNumber(cell, first, to)) {
            return Double.NaN;
        }
        double value = brief(cell, first, to);
        if (!Double.isNaN(value)) {
            return cell.charAt(from) == '-' ? -value : value;
        }
        double parsed = Double.parseDouble(plain(cell, from, to));
        return Double.isInfinite(parsed) ? Double.NaN : parsed;
    }

    /**
     * The value of up to 15 digits with decimals, or NaN if it is written otherwise. Digits and the power of ten are doubles
     * without rounding, so that their quotient, rounded once, is the nearest double (Clinger 1990).
     */
    private double brief(String cell, int first, int to) {
        long digits = 0;
        int decimals = -1;
        if (to - first > DIGITS) {
            return Double.NaN;
        }
        for (int i = first; i < to; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                decimals += decimals < 0 ? 0 : 1;
            } else if (c == (decimalComma ? ',' : '.')) {
                decimals = 0;
            } else if (c != thousands) {
                return Double.NaN;
            }
        }
        return decimals <= 0 ? digits : digits / POWERS[decimals];
    }

    /**
     * As {@link #read}, and where that is none, what a person would read: with the other decimal mark, or thousands set
     * apart, as far as that is beyond doubt. NaN if it is none still.
     */
    public double guess(String cell) {
        double value = read(cell);
        return Double.isNaN(value) && hasDigit(cell)
                ? ways().stream().skip(1).mapToDouble(way -> way.read(cell)).filter(number -> !Double.isNaN(number))
                        .findFirst().orElse(Double.NaN)
                : value;
    }

    private static boolean hasDigit(String cell) {
        return IntStream.range(0, cell.length()).anyMatch(at -> isDigit(cell, at));
    }

    /** The ways in which {@link #guess} tries to read a cell, in their order; the first is this one. */
    public List<CellNumbers> ways() {
        char other = decimalComma ? '.' : ',';
        char own = decimalComma ? ',' : '.';
        List<CellNumbers> ways = new ArrayList<>(List.of(this, new CellNumbers(decimalComma, other),
                new CellNumbers(!decimalComma, Dialect.NONE), new CellNumbers(!decimalComma, own)));
        for (char mark : BLANKS) {
            ways.add(new CellNumbers(decimalComma, mark));
            ways.add(new CellNumbers(!decimalComma, mark));
        }
        return ways;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static double infinite(String word, boolean negative) {
        if (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.NaN;
    }

    /** Digits, decimals, exponent: at least one digit, groups of three where there are groups. */
    private boolean isNumber(String cell, int from, int to) {
        int i = from;
        int digits = 0;
        int group = -1; // digits since the last thousands mark
        for (; i < to; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                group += group < 0 ? 0 : 1;
            } else if (thousands != Dialect.NONE && c == thousands && digits > 0
                    && (group < 0 ? digits <= GROUP : group == GROUP)) {
                group = 0;
            } else {
                break;
            }
        }
        if (group >= 0 && group != GROUP) {
            return false;
        }
        if (i < to && cell.charAt(i) == (decimalComma ? ',' : '.')) {
            for (i++; i < to && isDigit(cell, i); i++) {
                digits++;
            }
        }
        return digits > 0 && (i == to || isExponent(cell, i, to));
    }

    private static boolean isExponent(String cell, int at, int to) {
        if (cell.charAt(at) != 'e' && cell.charAt(at) != 'E') {
            return false;
        }
        int i = at + 1 < to && isSign(cell.charAt(at + 1)) ? at + 2 : at + 1;
        int first = i;
        while (i < to && isDigit(cell, i)) {
            i++;
        }
        return i == to && i > first;
    }

    private static boolean isDigit(String cell, int at) {
        return cell.charAt(at) >= '0' && cell.charAt(at) <= '9';
    }

    /** As Java reads it. */
    private String plain(String cell, int from, int to) {
        String number = cell.substring(from, to);
        if (thousands != Dialect.NONE && number.indexOf(thousands) >= 0) {
            number = number.replace(String.valueOf(thousands), "");
        }
        return decimalComma ? number.replace(',', '.') : number;
    }
}
