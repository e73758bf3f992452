package tapedeck.deck;

import java.util.List;

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
 */
public record Origin(long iteration, List<Checkpoint> checkpoints, List<Change> changes, List<RateChange> rateChanges,
        Series.View losses, List<Metrics> measured) {
    /** From where on iterations are run again. */
    Checkpoint checkpoint() {
        return checkpoints.getLast();
    }

    /** What was in force at its end. */
    Hyperparameters inForce() {
        return Trainer.at(iteration, checkpoint().inForce(), changes);
    }
}
