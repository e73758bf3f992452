package tapedeck.ui.theme;

import java.util.regex.Pattern;

/** How people write numbers, which is not all that Java takes for one ({@code 1d}, {@code NaN}, {@code 0x1p3}). */
public final class NumberSyntax {
    // ASCII digits only: \d without a flag.
    private static final Pattern REAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final int SHOWN = 12;

    private NumberSyntax() {}

    /** Whether it has digits, and maybe a sign, a point and an exponent; stripped already. */
    public static boolean isReal(String text) {
        return REAL.matcher(text).matches();
    }

    /** Whether it has digits, and maybe a sign; stripped already. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Whether it has digits alone; stripped already. */
    public static boolean isCount(String text) {
        return isWhole(text) && Character.isDigit(text.charAt(0));
    }

    /** What was typed, to be named in a complaint: in quotation marks, and not too long. */
    public static String quoted(String text) {
        return "“" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…") + "”";
    }
}
