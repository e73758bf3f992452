package tapedeck.data.profile;

import tapedeck.data.table.Quantiles;

/**
 * The finite numbers of a column in a few numbers, as pandas' {@code describe} has them.
 *
 * @param count how many there are, one at least
 * @param std of a sample: divided by one less than there are; NaN of one number
 * @param lower the first quartile; it and the others lie between two numbers where they must
 * @param outliers how many lie beyond a quartile by more than 1.5 times the distance of the quartiles, as in a box plot
 */
public record NumberSummary(int count, double min, double lower, double median, double upper, double max, double mean,
        double std, int outliers) {
    private static final double FENCE = 1.5;

    /** @param sorted ascending, one at least */
    static NumberSummary of(double... sorted) {
        double mean = mean(sorted);
        double squares = 0;
        for (double x : sorted) {
            squares += (x - mean) * (x - mean);
        }
        double lower = Quantiles.ofSorted(0.25, sorted);
        double upper = Quantiles.ofSorted(0.75, sorted);
        double fence = FENCE * (upper - lower);
        int outliers = 0;
        for (double x : sorted) {
            outliers += x < lower - fence || x > upper + fence ? 1 : 0;
        }
        double std = sorted.length > 1 ? Math.sqrt(squares / (sorted.length - 1)) : Double.NaN;
        return new NumberSummary(sorted.length, sorted[0], lower, Quantiles.ofSorted(0.5, sorted), upper,
                sorted[sorted.length - 1], mean, std, outliers);
    }

    private static double mean(double... values) {
        double sum = 0;
        double scaled = 0;
        for (double x : values) {
            sum += x;
            scaled += x / values.length;
        }
        return Double.isFinite(sum) ? sum / values.length : scaled;
    }
}
