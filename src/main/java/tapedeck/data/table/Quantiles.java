package tapedeck.data.table;

import java.util.Arrays;

/** Quantiles of numbers, as NumPy's {@code linear}: between the two nearest if need be. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile of values in any order; NaN of none.
     *
     * @param share 0 to 1
     */
    public static double of(double share, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(share, sorted);
    }

    /** The quantile of values that are sorted from the smallest; NaN of none. */
    public static double ofSorted(double share, double... sorted) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
