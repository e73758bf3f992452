package tapedeck.ui.graph.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Numbers;

/**
 * Sizes of gradients on one logarithmic scale, so that layers where they vanish or explode are seen in one look. A gradient
 * is as large as the largest magnitude in it, which is what its card prints: the scale has the smallest and the
 * largest of these, over four powers of ten at least and sixteen at most.
 *
 * @param low the power of ten at the pale end, NaN while there is no gradient
 * @param high that at the strong end, NaN while there is no gradient
 */
public record GradientScale(double low, double high) {
    /** Steps that are told apart. */
    public static final int LEVELS = 9;
    private static final double LEAST = 4;
    private static final double MOST = 16;

    /**
     * The size of a gradient.
     *
     * @param most the largest magnitude in it
     * @param level from 0 to {@link #LEVELS} - 1; -1 if the gradient is all 0 or no number
     * @param sign {@code nan}, {@code +inf}, {@code -inf}, {@code 0}; empty for any other
     */
    public record Size(double most, int level, String sign) {
        /** The level from 0 to 1. */
        public double share() {
            return (double) level / (LEVELS - 1);
        }

        public boolean isZero() { return most == 0; }
    }

    /** Of every gradient of a tape: what tensors have, and what goes over lines. */
    public static GradientScale of(TapeSnapshot snapshot, GradientSizes magnitudes) {
        Range range = new Range(magnitudes);
        snapshot.tensors().forEach(each -> range.add(each.grad()));
        for (FunctionState function : snapshot.functions()) {
            range.add(function.incoming());
            function.outgoing().forEach(range::add);
        }
        if (range.least > range.most) {
            return new GradientScale(Double.NaN, Double.NaN);
        }
        double high = Math.ceil(Math.log10(range.most));
        return new GradientScale(Math.max(Math.min(Math.floor(Math.log10(range.least)), high - LEAST), high - MOST),
                high);
    }

    /** The sizes that were seen, but for 0 and what is no number. */
    private static final class Range {
        private final GradientSizes magnitudes;
        private double least = Double.POSITIVE_INFINITY;
        private double most;

        Range(GradientSizes magnitudes) {
            this.magnitudes = magnitudes;
        }

        void add(@Nullable NdArray gradient) {
            double size = gradient == null ? 0 : magnitudes.most(gradient);
            if (size > 0 && Double.isFinite(size)) {
                least = Math.min(least, size);
                most = Math.max(most, size);
            }
        }
    }

    /** How thick the line is over which these gradients went, whatever others there are: 0 below 1e-4, a step more with each power of ten, 5 at most. */
    public static int thickness(Collection<NdArray> gradients) {
        double most = gradients.stream().mapToDouble(Values::most).max().orElse(0);
        return Double.isNaN(most) ? 5 : (int) Math.clamp(Math.floor(Math.log10(most)) + 5, 0, 5);
    }

    /** Returns whether there is no gradient yet to measure by. */
    public boolean isEmpty() { return Double.isNaN(low); }

    /** The size at the pale end, as a card writes it; nothing while there is none. */
    public String least() {
        return power(low);
    }

    /** The size at the strong end, as a card writes it; nothing while there is none. */
    public String most() {
        return power(high);
    }

    private String power(double exponent) {
        return isEmpty() ? "" : Numbers.of(Double.parseDouble("1e" + (int) exponent), 1);
    }

    /** Of the largest of {@code gradients}; null if there is none. */
    @Nullable
    public Size of(Collection<NdArray> gradients) {
        Size largest = null;
        for (NdArray gradient : gradients) {
            Size size = of(gradient);
            if (largest == null || (size.level < 0 && !size.isZero()) || size.most > largest.most) {
                largest = size;
            }
        }
        return largest;
    }

    public Size of(NdArray gradient) {
        double most = Values.most(gradient);
        if (!Double.isFinite(most)) {
            return new Size(most, -1, Values.signed(Values.notFinite(gradient)));
        }
        return most == 0 ? new Size(0, -1, "0") : new Size(most, level(most), "");
    }

    private int level(double size) {
        return (int) Math.clamp(Math.floor((Math.log10(size) - low) / (high - low) * LEVELS), 0, LEVELS - 1);
    }

    /** Where a number of a gradient is on the scale, with its sign: 0 at the pale end and below, 1 or -1 at the strong end. */
    public double share(double value) {
        double share = value == 0 ? 0 : Math.clamp((Math.log10(Math.abs(value)) - low) / (high - low), 0, 1);
        return Math.copySign(share, value);
    }
}
