package tapedeck.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The format of numbers on the screen: short, the same in every language, non-finite ones as PyTorch prints them. */
public final class Numbers {
    private static final double PLAIN_FROM = 1e-3;
    private static final double PLAIN_TO = 1e6;
    /** Narrow and no-break: a number is one word. */
    private static final char THOUSANDS = '\u202f';

    private Numbers() {}

    /** To six significant digits, without closing zeros: {@code 0.1}, {@code 30}, {@code 1e-6}. */
    public static String shortest(double value) {
        return of(value, 6);
    }

    /** The number that {@link #of} writes: {@code value} to {@code digits} significant digits. */
    public static double rounded(double value, int digits) {
        return Double.isFinite(value) ? round(value, digits).doubleValue() : value;
    }

    /** As {@link #shortest}, to {@code digits} significant digits. */
    public static String of(double value, int digits) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = round(value, digits).stripTrailingZeros();
        double size = Math.abs(rounded.doubleValue());
        return size >= PLAIN_FROM && size < PLAIN_TO ? rounded.toPlainString() : scientific(rounded);
    }

    /** To {@code digits} significant digits and a power of ten, however large: {@code 8e-3}. */
    public static String scientific(double value, int digits) {
        return value == 0 || !Double.isFinite(value)
                ? of(value, digits)
                : scientific(round(value, digits).stripTrailingZeros());
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static BigDecimal round(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /** To {@code digits} significant digits and no fewer, so that it does not twitch: {@code 0.3100}, {@code 35.20}. */
    public static String steady(double value, int digits) {
        double size = Math.abs(value);
        if (!(size >= PLAIN_FROM && size < PLAIN_TO)) {
            return of(value, digits);
        }
        BigDecimal rounded = round(value, digits);
        int decimals = Math.max(0, digits - (rounded.precision() - rounded.scale()));
        return rounded.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** To so many decimals: {@code 0.50}. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                : shortest(value);
    }

    /** To the last digit: {@code 0.1}, {@code 1.0e-7}. */
    public static String exact(double value) {
        return Double.isFinite(value) ? Double.toString(value).replace("E", "e") : shortest(value);
    }

    /** A count, its thousands set apart. */
    public static String count(long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder text = new StringBuilder(value < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(THOUSANDS);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
