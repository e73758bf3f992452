package tapedeck.deck.training;

import java.util.List;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.tape.Change;
import tapedeck.tape.RateChange;
import tapedeck.tape.Series;

/**
 * Where a run branches off from another: it shares everything up to {@code iteration}, and goes on from there by
 * itself. Immutable.
 *
 * @param iteration the last one that is shared
 * @param checkpoints of the other run before it, at least one; the iterations after the last are run again
 * @param changes of the hyperparameters in the other run
 * @param rateChanges of the learning rate in the other run
 * @param losses of the other run, up to the checkpoint
 * @param measured in the other run
 * @param recorded all losses of the other run, to compare those of the iterations that are run again with
 */
public record Origin(long iteration, List<Checkpoint> checkpoints, List<Change> changes, List<RateChange> rateChanges,
        Series.View losses, List<Metrics> measured, Series.View recorded) {
    /** From where on iterations are run again. */
    public Checkpoint checkpoint() {
        return checkpoints.getLast();
    }

    /** What was in force at its end. */
    public Hyperparameters inForce() {
        return Change.inForce(iteration, checkpoint().inForce(), changes);
    }
}
