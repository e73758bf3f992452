package tapedeck.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tapedeck.array.NdArray;

/** Numbers inside sentences, non-finite ones as PyTorch prints them. */
final class Sizes {
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_TO = 1e6;

    private Sizes() {}

    /** To four digits: {@code 0.0213}, {@code -3e-7}, {@code nan}. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        double size = rounded.abs().doubleValue();
        if (size >= PLAIN_FROM && size < PLAIN_TO) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    static boolean allFinite(NdArray array) {
        for (double value : array.toArray()) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** The largest magnitude; NaN if there is one, 0 if there are no elements. */
    static double largest(NdArray array) {
        double largest = 0;
        for (double value : array.toArray()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
