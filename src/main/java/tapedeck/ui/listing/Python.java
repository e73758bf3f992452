package tapedeck.ui.listing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and numbers as Python writes them. */
final class Python {
    private static final double LEAST_PLAIN = 1e-4;
    private static final double MOST_PLAIN = 1e16;
    /** Python's own words, and those that mean something in the listing. */
    private static final Set<String> TAKEN = Set.of("False", "None", "True", "and", "as", "assert", "async", "await",
            "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
            "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
            "with", "yield", "float", "torch", "F", "lr", "optimizer", "parameters", "gradient", "target", "indices",
            "running_mean", "running_var");

    private Python() {}

    /** {@code 2}, {@code 0.1}, {@code 1e-05}, {@code float('nan')}. */
    static String number(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return "float('" + (Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf") + "')";
        }
        double size = Math.abs(x);
        if (x == 0) {
            return 1 / x < 0 ? "-0.0" : "0";
        }
        if (size >= LEAST_PLAIN && size < MOST_PLAIN) {
            return new BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString();
        }
        String[] parts = Double.toString(x).split("E", 2);
        String mantissa = parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
        return mantissa + "e" + String.format(Locale.ROOT, "%+03d", Integer.parseInt(parts[1]));
    }

    /** A name that Python takes, as like {@code wished} as can be; empty stays empty. */
    static String name(String wished) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < wished.length(); i++) {
            char c = wished.charAt(i);
            name.append(c == '_' || (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c))
                    ? c
                    : '_');
        }
        if (!name.isEmpty() && name.charAt(0) != '_' && !Character.isUnicodeIdentifierStart(name.charAt(0))) {
            name.insert(0, '_');
        }
        return TAKEN.contains(name.toString()) ? name + "_" : name.toString();
    }

    /** {@code 0, 1}. */
    static String list(int... values) {
        return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    /** {@code (0, 1)}, and {@code (0,)} of one. */
    static String tuple(int... values) {
        return "(" + list(values) + (values.length == 1 ? ",)" : ")");
    }
}
