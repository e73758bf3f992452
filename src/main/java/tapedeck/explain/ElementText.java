package tapedeck.explain;

import tapedeck.array.DType;
import tapedeck.text.Numbers;

/**
 * The numbers of a tensor as they are written: those of whole-number types with all their digits, others as {@link Numbers}
 * has them.
 */
public final class ElementText {
    private ElementText() {}

    /** A number of a tensor of {@code type}; {@code digits} are for fractions. */
    public static String of(double value, DType type, int digits) {
        return isWhole(value, type) ? Long.toString((long) value) : Numbers.of(value, digits);
    }

    /** The same to the last digit. */
    public static String exact(double value, DType type) {
        return isWhole(value, type) ? Long.toString((long) value) : Numbers.exact(value);
    }

    /** Whole-number types hold nothing else; a gradient or a mean, which has another type, is none. */
    private static boolean isWhole(double value, DType type) {
        return !type.isFloating() && value == Math.rint(value) && Double.isFinite(value);
    }
}
