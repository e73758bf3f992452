package tapedeck.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Code as Python has it, for PyTorch: numbers, names, lists, tuples and calls. Arguments that are empty are left out. */
public final class Python {
    /** Longer lists of whole numbers get a name instead. */
    private static final int SHORT = 8;
    private static final Set<String> KEYWORDS = Set.of("False", "None", "True", "and", "as", "assert", "async", "await",
            "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
            "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
            "with", "yield");
    /** Words that mean something in a listing. */
    private static final Set<String> LISTED = Set.of("float", "torch", "F", "lr", "optimizer", "parameters", "gradient",
            "target", "indices", "mask", "running_mean", "running_var");

    private Python() {}

    /** {@code 2}, {@code 0.1}, {@code 1e-05}, {@code float('nan')}. */
    public static String number(double x) {
        if (!Double.isFinite(x)) {
            return "float('" + PythonText.repr(x) + "')";
        }
        String text = PythonText.repr(x);
        return text.endsWith(".0") && !text.equals("-0.0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A name that Python takes, as like {@code wished} as can be; empty stays empty. */
    public static String name(String wished) {
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
        String made = name.toString();
        return isKeyword(made) || LISTED.contains(made) ? made + "_" : made;
    }

    /** True of Python's reserved words, which can be the name of nothing. */
    public static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** A text in double quotes: {@code "red"}. */
    public static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** {@code 0, 1}. */
    public static String list(int... values) {
        return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    /** {@code (0, 1)}, and {@code (0,)} of one. */
    public static String tuple(int... values) {
        return "(" + list(values) + (values.length == 1 ? ",)" : ")");
    }

    /** {@code torch.tensor([0, 1])}; of more numbers than a line should have, only {@code name}. */
    public static String tensor(String name, int... values) {
        return values.length > SHORT ? name : torch("tensor", "[" + list(values) + "]");
    }

    /** Row-major whole numbers under a shape: {@code torch.tensor([0, 1, 2, 3]).reshape(2, 2)}, or {@code name} if they are many. */
    public static String shaped(String name, double[] values, int... shape) {
        int[] whole = new int[values.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) values[i];
        }
        String flat = tensor(name, whole);
        return shape.length == 1 || whole.length > SHORT
                ? flat
                : method(flat, "reshape", shape.length == 0 ? "()" : list(shape));
    }

    /** {@code stride=2}; empty if the value is the usual one. */
    public static String option(String name, int value, int usual) {
        return value == usual ? "" : name + "=" + value;
    }

    /** {@code x.sum(dim=1)}. */
    public static String method(String x, String call, String... arguments) {
        return x + "." + call + "(" + joined(arguments) + ")";
    }

    /** {@code torch.cat([a, b], dim=0)}. */
    public static String torch(String call, String... arguments) {
        return "torch." + call + "(" + joined(arguments) + ")";
    }

    /** {@code F.mse_loss(x, y)}: of {@code torch.nn.functional}. */
    public static String functional(String call, String... arguments) {
        return "F." + call + "(" + joined(arguments) + ")";
    }

    private static String joined(String... arguments) {
        return Stream.of(arguments).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    }
}
