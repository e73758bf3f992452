package tapedeck.ui.listing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import tapedeck.text.PythonText;

/** Names and numbers as Python writes them. */
final class Python {
    /** Python's own words, and those that mean something in the listing. */
    private static final Set<String> TAKEN = Set.of("False", "None", "True", "and", "as", "assert", "async", "await",
            "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
            "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
            "with", "yield", "float", "torch", "F", "lr", "optimizer", "parameters", "gradient", "target", "indices",
            "mask",
            "running_mean", "running_var");

    private Python() {}

    /** {@code 2}, {@code 0.1}, {@code 1e-05}, {@code float('nan')}. */
    static String number(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return "float('" + (Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf") + "')";
        }
        String text = PythonText.repr(x);
        return text.endsWith(".0") && !text.equals("-0.0") ? text.substring(0, text.length() - 2) : text;
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
