package tapedeck.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Metrics;
import tapedeck.deck.RateChange;
import tapedeck.deck.Series;

/**
 * What the chart draws. Immutable.
 *
 * @param losses the batch loss of every iteration so far
 * @param measured the losses of all rows, whenever they were measured, in order
 * @param rateChanges every change of the learning rate, in order
 * @param learningRate in force now
 * @param iteration the last one begun, 0 before the first
 * @param iterationsPerEpoch at least 1
 */
public record ChartData(Series.View losses, List<Metrics> measured, List<RateChange> rateChanges, double learningRate,
        long iteration, int iterationsPerEpoch) {
    /** Before the first iteration. */
    static final ChartData EMPTY = new ChartData(new Series.View(List.of(), 1, 0, 0), List.of(), List.of(), 0, 0, 1);

    /** Whether this would be drawn as {@code other} is; cheap enough for every pulse. */
    @SuppressWarnings("ReferenceEquality") // a series gives the same view until it grows
    boolean looksLike(@Nullable ChartData other) {
        return other != null && losses == other.losses && learningRate == other.learningRate
                && iteration == other.iteration && iterationsPerEpoch == other.iterationsPerEpoch
                && rateChanges.equals(other.rateChanges) && measured.equals(other.measured);
    }

    /** The last iteration that has something to show. */
    long end() {
        return Math.max(iteration, losses.appended());
    }

    /** The learning rate of iteration {@code n}'s update. */
    double rateAt(long n) {
        double rate = rateChanges.isEmpty() ? learningRate : rateChanges.getFirst().from();
        for (RateChange change : rateChanges) {
            if (change.iteration() > n) {
                break;
            }
            rate = change.to();
        }
        return rate;
    }
}
