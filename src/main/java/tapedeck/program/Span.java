package tapedeck.program;

import tapedeck.data.Dataset;

/**
 * The span of an input in a picture.
 *
 * @param low the least
 * @param high more than that
 */
public record Span(double low, double high) {
    private static final double MARGIN = 0.06;

    /** As far below 0 as above: both inputs of generated rows are on one scale. */
    public static Span around(Dataset.Split split) {
        return around(split.train(), split.test());
    }

    /** The same, as far as these rows reach. */
    public static Span around(Dataset... rows) {
        double greatest = 0;
        for (Dataset each : rows) {
            for (double input : each.inputs().toArray()) {
                greatest = Math.max(greatest, Math.abs(input));
            }
        }
        return new Span(-greatest * (1 + MARGIN), greatest * (1 + MARGIN));
    }

    /** From the least of one input to the greatest, and a little more. */
    public static Span of(Dataset.Split split, int input) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Dataset rows : new Dataset[]{split.train(), split.test()}) {
            for (int row = 0; row < rows.size(); row++) {
                low = Math.min(low, rows.inputs().get(row, input));
                high = Math.max(high, rows.inputs().get(row, input));
            }
        }
        double margin = high > low ? MARGIN * (high - low) : 1;
        return new Span(low - margin, high + margin);
    }

    /** The middle of a part. */
    public double middle(int part, int parts) {
        return low + (high - low) * (2.0 * part + 1) / (2.0 * parts);
    }

    /** Where a value is: 0 at the low end, 1 at the high one. */
    public double share(double value) {
        return (value - low) / (high - low);
    }
}
