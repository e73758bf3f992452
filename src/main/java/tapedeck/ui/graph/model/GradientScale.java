package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;

/**
 * Sizes of gradients on a logarithmic scale, from the smallest to the largest norm of a snapshot, over four powers of
 * ten at least: so that layers where they vanish or explode are seen in one look.
 *
 * @param low the power of ten at the pale end
 * @param high that at the strong end
 */
public record GradientScale(double low, double high) {
    /** Steps that are told apart. */
    public static final int LEVELS = 9;
    private static final double LEAST = 4;

    /**
     * The size of a gradient.
     *
     * @param norm the root of the sum of the squares
     * @param level from 0 to {@link #LEVELS} - 1; -1 if the gradient is all 0 or no number
     * @param sign {@code nan}, {@code +inf}, {@code -inf}, {@code 0}; empty for any other
     */
    public record Size(double norm, int level, String sign) {
        /** The level from 0 to 1. */
        public double share() {
            return (double) level / (LEVELS - 1);
        }

        public boolean isZero() { return norm == 0; }
    }

    public static GradientScale of(TapeSnapshot snapshot) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (FunctionState function : snapshot.functions()) {
            List<@Nullable NdArray> all = new ArrayList<>(function.outgoing());
            all.add(function.incoming());
            for (NdArray gradient : all) {
                double norm = gradient == null ? 0 : Values.norm(gradient);
                if (norm > 0 && Double.isFinite(norm)) {
                    low = Math.min(low, Math.log10(norm));
                    high = Math.max(high, Math.log10(norm));
                }
            }
        }
        if (low > high) {
            return new GradientScale(-2, 2);
        }
        double from = Math.floor(low);
        return new GradientScale(Math.min(from, Math.ceil(high) - LEAST), Math.ceil(high));
    }

    /** Of the largest of {@code gradients}; null if there is none. */
    @Nullable
    public Size of(List<NdArray> gradients) {
        Size largest = null;
        for (NdArray gradient : gradients) {
            Size size = of(gradient);
            if (largest == null || (size.level < 0 && !size.isZero()) || size.norm > largest.norm) {
                largest = size;
            }
        }
        return largest;
    }

    public Size of(NdArray gradient) {
        double norm = Values.norm(gradient);
        if (!Double.isFinite(norm)) {
            double found = Values.notFinite(gradient);
            return new Size(norm, -1, Values.signed(found == 0 ? norm : found)); // finite ones can be too large together
        }
        return norm == 0 ? new Size(0, -1, "0") : new Size(norm, level(norm), "");
    }

    private int level(double norm) {
        return (int) Math.clamp(Math.floor((Math.log10(norm) - low) / (high - low) * LEVELS), 0, LEVELS - 1);
    }
}
