package tapedeck.deck.race;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Metrics;
import tapedeck.text.Message;

/**
 * The runs of one Program in a {@link PreparationComparison}, each from another seed. Immutable.
 *
 * @param runs as they are at a moment
 * @param measured of each run what was measured, at the ends of the same epochs
 * @param perEpoch iterations in an epoch, at least 1
 * @param epochs that it is to train
 */
public record ComparisonSide(List<Racer> runs, List<List<Metrics>> measured, long perEpoch, int epochs) {
    public ComparisonSide {
        runs = List.copyOf(runs);
        measured = List.copyOf(measured);
    }

    /** How many measurements all runs have. */
    public int marks() {
        return measured.stream().mapToInt(List::size).min().orElse(0);
    }

    /** The epochs that had ended at a measurement, 0 at the first. */
    public double epoch(int mark) {
        return measured.getFirst().get(mark).iteration() / (double) perEpoch;
    }

    /** The middle one of what was measured from the seeds; one that is not finite counts as the greatest. */
    public double middle(int mark, ToDoubleFunction<Metrics.Scores> of) {
        double[] sorted = sorted(mark, of);
        return sorted[sorted.length / 2];
    }

    /** The least of what was measured from the seeds. */
    public double least(int mark, ToDoubleFunction<Metrics.Scores> of) {
        return sorted(mark, of)[0];
    }

    /** The greatest of what was measured from the seeds. */
    public double greatest(int mark, ToDoubleFunction<Metrics.Scores> of) {
        double[] sorted = sorted(mark, of);
        return sorted[sorted.length - 1];
    }

    private double[] sorted(int mark, ToDoubleFunction<Metrics.Scores> of) {
        return measured.stream().mapToDouble(run -> of.applyAsDouble(run.get(mark).scores())).sorted().toArray();
    }

    /** Returns whether most of them have diverged. */
    public boolean diverged() {
        return 2 * runs.stream().filter(Racer::diverged).count() > runs.size();
    }

    /** Returns whether none runs any more. */
    public boolean done() {
        return runs.stream().allMatch(Racer::done);
    }

    /** The mean share that is done, 0 to 1. */
    public double progress() {
        double whole = (double) perEpoch * epochs;
        return runs.stream().mapToDouble(run -> run.done() ? 1 : run.iteration() / whole).average().orElse(0);
    }

    /** Why the Program failed in one of them, or null. */
    public @Nullable Message failure() {
        return runs.stream().map(Racer::failure).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
