package tapedeck.deck.race;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * The runs of one rate in a {@link Race}, each from another seed: what the rate does, and how much of that is chance.
 * Immutable.
 *
 * @param rate its learning rate
 * @param runs one or more, in the order of their seeds
 */
public record RateRuns(double rate, List<Racer> runs) {
    /** Losses nearer than this share are alike: few seeds, or one, may be close by chance. */
    private static final double ALIKE = 0.01;

    public RateRuns {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a rate needs a run");
        }
    }

    /** The median of the runs' last losses, of which one that has diverged counts as infinite; NaN before all have one. */
    public double loss() {
        double[] sorted = sorted();
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private double[] sorted() {
        return runs.stream().mapToDouble(run -> run.diverged() ? Double.POSITIVE_INFINITY : run.lastLoss()).sorted()
                .toArray();
    }

    /** The least of the last losses. */
    public double least() {
        return sorted()[0];
    }

    /** The greatest of the last losses; infinite if a run has diverged. */
    public double greatest() {
        return sorted()[runs.size() - 1];
    }

    /**
     * Returns whether the race does not tell this rate from the best: its median lies between the best one's {@link #least} and
     * {@link #greatest}, or a per cent above, so that another seed might have put it first. That one of its own seeds got far is not enough.
     */
    public boolean ties(RateRuns best) {
        return best.least() <= loss() && loss() <= best.greatest() + ALIKE * best.least();
    }

    /** Returns whether most of them have diverged. */
    public boolean diverged() {
        return 2 * runs.stream().filter(Racer::diverged).count() > runs.size();
    }

    /** The last iteration that has ended in all that go on; where none does, in the one that went farthest. */
    public long iteration() {
        return runs.stream().filter(run -> !run.diverged()).mapToLong(Racer::iteration).min()
                .orElseGet(() -> runs.stream().mapToLong(Racer::iteration).max().orElse(0));
    }

    /** The mean share that is done of so many iterations, 0 to 1. */
    public double progress(long iterations) {
        return runs.stream().mapToDouble(run -> run.done() ? 1 : run.iteration() / (double) iterations).average()
                .orElse(0);
    }

    /** Returns whether none runs any more. */
    public boolean done() {
        return runs.stream().allMatch(Racer::done);
    }

    /** Why the Program failed in one of them, or null. */
    public @Nullable Message failure() {
        return runs.stream().map(Racer::failure).filter(why -> why != null).findFirst().orElse(null);
    }
}
