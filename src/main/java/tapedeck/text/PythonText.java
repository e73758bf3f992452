package tapedeck.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as they stand in PyTorch's messages: those that Python writes, and those that C++ does. */
public final class PythonText {
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e16;
    private static final int DIGITS = 6;

    private PythonText() {}

    /** As Python prints a float, to the last digit: {@code 0.1}, {@code 2.0}, {@code 1e-05}, {@code nan}. */
    public static String repr(double x) {
        if (!Double.isFinite(x)) {
            return special(x);
        }
        double size = Math.abs(x);
        if (x == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
            String plain = x == 0
                    ? Double.toString(x)
                    : new BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String[] parts = Double.toString(x).split("E", 2);
        String mantissa = parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
        return scientific(mantissa, Integer.parseInt(parts[1]));
    }

    /** As a C++ stream prints a double, to six digits: {@code 0.1}, {@code 2}, {@code 1.09545}, {@code 1e-05}. */
    public static String general(double x) {
        if (!Double.isFinite(x)) {
            return special(x);
        }
        if (x == 0) {
            return 1 / x < 0 ? "-0" : "0";
        }
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -4 && exponent < DIGITS
                ? rounded.toPlainString()
                : scientific(rounded.movePointLeft(exponent).toPlainString(), exponent);
    }

    private static String special(double x) {
        return Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
    }

    private static String scientific(String mantissa, int exponent) {
        return mantissa + "e" + String.format(Locale.ROOT, "%+03d", exponent);
    }
}
