package tapedeck.deck.breakpoints;

import tapedeck.array.NdArray;

/** The magnitudes of an array's numbers, against the bound of a breakpoint on a gradient. */
final class Magnitudes {
    private Magnitudes() {}

    /** Returns whether a number is larger than {@code bound}, or unless {@code strictly} as large; a NaN is. */
    static boolean isAnyBeyond(NdArray array, double bound, boolean strictly) {
        NdArray rows = array.contiguous();
        double[] values = rows.values();
        for (int i = rows.offset(); i < rows.offset() + rows.numel(); i++) {
            double size = Math.abs(values[i]);
            if (strictly ? !(size <= bound) : !(size < bound)) {
                return true;
            }
        }
        return false;
    }
}
