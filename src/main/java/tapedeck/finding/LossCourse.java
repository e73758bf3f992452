package tapedeck.finding;

import tapedeck.tape.Series;

/**
 * The course of a run's loss. Immutable.
 *
 * @param first the least of the first three: one batch may cost much, and a first step may go far
 * @param begun the mean of the first three
 * @param last the mean of the last tenth
 * @param highest of all
 * @param finite whether all were finite
 */
public record LossCourse(double first, double begun, double last, double highest, boolean finite) {
    /** How many times the first loss one must be to say that the run was thrown far off. */
    private static final double OFF = 10;
    private static final int PART = 10;
    private static final int FIRST = 3;

    /** Of the losses of all iterations, at least one. */
    public static LossCourse of(Series.View losses) {
        int size = losses.points();
        int part = Math.max(1, size / PART);
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(size, FIRST); i++) {
            first = Math.min(first, losses.last(i));
        }
        double highest = Double.NEGATIVE_INFINITY;
        boolean finite = true;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, losses.max(i));
            finite &= Double.isFinite(losses.min(i)) && Double.isFinite(losses.max(i));
        }
        return new LossCourse(first, mean(losses, 0, Math.min(size, FIRST)),
                mean(losses, Math.max(0, size - part), size), highest, finite);
    }

    /** Returns whether the loss has come to less than half of what it was, and was never far above. */
    public boolean hasFallen() {
        return finite && last < first / 2 && highest < OFF * first;
    }

    /** Returns whether it has come below that share of what it began with. */
    public boolean isBelow(double share) {
        return finite && last < share * begun;
    }

    private static double mean(Series.View losses, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += losses.last(i);
        }
        return sum / (to - from);
    }
}
