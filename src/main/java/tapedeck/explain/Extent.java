package tapedeck.explain;

import tapedeck.array.NdArray;
import tapedeck.text.Numbers;

/**
 * From where to where the numbers of an array reach, in a few characters: {@code 57.31} of one alone, {@code 0…1} where
 * none is negative, else {@code ±9.9}; {@code nan} or {@code inf} as soon as one is not finite.
 */
public final class Extent {
    private static final int DIGITS = 2;
    private static final int DIGITS_OF_ONE = 4;

    private Extent() {}

    /** The extent of {@code array}; empty if it has no elements. */
    public static String of(NdArray array) {
        double[] values = array.toArray();
        if (values.length <= 1) {
            return values.length == 0 ? "" : Numbers.of(values[0], DIGITS_OF_ONE);
        }
        double min = values[0];
        double max = values[0];
        double odd = 0;
        for (double value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
            odd = Double.isFinite(value) || Double.isNaN(odd) ? odd : value;
        }
        if (odd != 0) {
            return Double.isNaN(odd) ? "nan" : "inf";
        }
        if (min == max) {
            return brief(min);
        }
        return min >= 0 ? brief(min) + "…" + brief(max) : "±" + brief(Math.max(-min, max));
    }

    private static String brief(double value) {
        return Numbers.of(value, DIGITS);
    }
}
