package tapedeck.tape;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** A search for numbers that are not finite. */
public final class FiniteCheck {
    /** All are. */
    static final int ALL = -1;

    private FiniteCheck() {}

    public static boolean is(@Nullable NdArray array) {
        return array == null || first(array) == ALL;
    }

    /** The first element that is not, in row-major order, or {@link #ALL}. */
    static int first(NdArray array) {
        NdArray rows = array.contiguous();
        double[] values = rows.values();
        for (int i = 0; i < rows.numel(); i++) {
            if (!Double.isFinite(values[rows.offset() + i])) {
                return i;
            }
        }
        return ALL;
    }
}
