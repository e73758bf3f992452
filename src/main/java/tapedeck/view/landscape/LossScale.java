package tapedeck.view.landscape;

import java.util.Arrays;

/**
 * The scale on which losses are coloured: from the least to about the greatest, by their logarithm where none is below 0 and they are
 * far apart.
 *
 * @param low the loss at share 0
 * @param high the loss at share 1
 * @param log whether equal shares are equal factors
 */
public record LossScale(double low, double high, boolean log) {
    /** Of all losses: those above are rather walls than ground, and share one colour. */
    private static final double GROUND = 0.95;
    private static final double DEEPEST = 1e-7;
    private static final double FACTOR = 3;

    /** Of these losses; what is not finite does not count. */
    public static LossScale of(double[] losses) {
        double[] sorted = Arrays.stream(losses).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new LossScale(0, 1, false);
        }
        double low = sorted[0];
        double high = sorted[(int) Math.ceil(GROUND * (sorted.length - 1))];
        if (low >= 0 && high > FACTOR * low) {
            double least = Arrays.stream(sorted).filter(each -> each > 0).findFirst().orElse(1);
            double from = Math.max(least, DEEPEST * high);
            return new LossScale(from, Math.max(high, FACTOR * from), true);
        }
        return new LossScale(low, high > low ? high : low + Math.max(1e-12, 1e-12 * Math.abs(low)), false);
    }

    /** Where a loss lies, from 0 to 1; NaN for one that is not finite. */
    public double share(double loss) {
        double measure = measure(loss);
        return Double.isNaN(measure) ? Double.NaN : Math.clamp(measure, 0, 1);
    }

    /** The same, but above 1 what is higher than the scale; NaN for one that is not finite. */
    double measure(double loss) {
        if (!Double.isFinite(loss)) {
            return Double.NaN;
        }
        return log
                ? (Math.log(Math.max(loss, low)) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (loss - low) / (high - low);
    }
}
