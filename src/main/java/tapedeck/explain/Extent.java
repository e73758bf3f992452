package tapedeck.explain;

import tapedeck.array.DType;
import tapedeck.array.NdArray;

/**
 * A tensor in a few characters, as it stands beside the line that made it: {@code 57.31} if it is one number, {@code nan} or
 * {@code inf} as soon as one of its numbers is not finite, else its {@link BoundsText}.
 */
public final class Extent {
    private static final int DIGITS = 4;

    private Extent() {}

    /** The extent of {@code array}, whose numbers are of {@code type}; empty if it has no elements. */
    public static String of(NdArray array, DType type) {
        double[] values = array.toArray();
        if (values.length == 1) {
            return ElementText.of(values[0], type, DIGITS);
        }
        double odd = 0;
        for (double value : values) {
            odd = Double.isFinite(value) || Double.isNaN(odd) ? odd : value;
        }
        return odd == 0 ? BoundsText.of(array, type) : Double.isNaN(odd) ? "nan" : "inf";
    }
}
