package tapedeck.surface;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a valley on which the loss hardly changes, far from where its slope was steep. Immutable.
 *
 * @param from the rate where it begins
 * @param to the rate where it ends, as far as is seen
 * @param dead whether the whole gradient is next to nothing in its middle, not that along the line alone: nothing leads away from there
 */
public record Plateau(double from, double to, boolean dead) {
    /** A slope that is less, as a share of that at the point, is none. */
    private static final double LEVEL = 0.01;
    private static final double DEAD = 0.05;
    /** So much of what is seen it takes at least. */
    private static final double LEAST = 0.2;

    /** Returns whether a step with {@code rate} lands on it. */
    public boolean contains(double rate) {
        return rate >= from && rate <= to;
    }

    /**
     * The longest one of a valley.
     *
     * @param samples the loss at rates, ascending, each as far from the next in the picture
     * @param slope that at the point
     * @param steepness the length of the gradient at a rate as a share of that at the point; NaN where it is not known
     * @return null where there is none of any length
     */
    static @Nullable Plateau of(List<Valley.Sample> samples, double slope, DoubleUnaryOperator steepness) {
        int best = 0;
        int end = 0;
        int run = 0;
        for (int i = 1; i < samples.size(); i++) {
            Valley.Sample one = samples.get(i - 1);
            Valley.Sample other = samples.get(i);
            double rise = Math.abs(other.loss() - one.loss()) / (other.rate() - one.rate());
            run = one.rate() >= 0 && rise < LEVEL * Math.abs(slope) ? run + 1 : 0;
            if (run > best) {
                best = run;
                end = i;
            }
        }
        if (best < LEAST * samples.size()) {
            return null;
        }
        double middle = samples.get(end - best / 2).rate();
        return new Plateau(samples.get(end - best).rate(), samples.get(end).rate(),
                steepness.applyAsDouble(middle) < DEAD);
    }
}
