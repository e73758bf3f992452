package tapedeck.deck.atlas;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The result of a run, or of those from several seeds. Immutable.
 *
 * @param loss the mean of the last tenth of its batch losses; NaN if it diverged or failed
 * @param first the loss of its first iteration, before anything is learned
 * @param divergedAt the iteration whose loss was not finite, from 1; 0 if none was, {@link #FAILED} if the Program failed
 * @param constant whether its network ended with the same answer for every row; false where that is not known
 */
public record AtlasResult(double loss, double first, int divergedAt, boolean constant) {
    /** In the place of an iteration: the Program failed. */
    public static final int FAILED = -1;
    private static final int LAST = 10;

    /** The one that failed. */
    static AtlasResult failed() {
        return new AtlasResult(Double.NaN, Double.NaN, FAILED, false);
    }

    /** What came of a run with these losses, the first {@code count} of the array. */
    static AtlasResult of(double[] losses, int count, boolean constant) {
        if (count == 0) {
            return failed();
        }
        if (!Double.isFinite(losses[count - 1])) {
            return new AtlasResult(Double.NaN, losses[0], count, false);
        }
        int from = count - tail(count);
        double sum = 0;
        for (int i = from; i < count; i++) {
            sum += losses[i];
        }
        return new AtlasResult(sum / (count - from), losses[0], 0, constant);
    }

    /** How many of the last losses of so many iterations are averaged; at least 1. */
    public static int tail(int iterations) {
        return Math.max(1, iterations / LAST);
    }

    /** Returns whether a loss was not finite. */
    public boolean diverged() {
        return divergedAt > 0;
    }

    /** The middle one: by loss, then those that diverged, the latest first. Of an even number the worse. */
    static AtlasResult median(List<AtlasResult> seeds) {
        AtlasResult[] sorted = seeds.toArray(AtlasResult[]::new);
        Arrays.sort(sorted, Comparator.comparingInt((AtlasResult each) -> each.divergedAt == 0 ? 0 : 1)
                .thenComparingDouble(AtlasResult::loss).thenComparingInt(each -> -each.divergedAt));
        return sorted[sorted.length / 2];
    }
}
