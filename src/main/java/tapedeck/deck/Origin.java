package tapedeck.deck;

import java.util.List;

/**
 * Where a run branches off from another: it shares everything up to {@code iteration}, and goes on from there by
 * itself. Immutable.
 *
 * @param iteration the last one that is shared
 * @param checkpoint before it; the iterations between are run again
 * @param changes of the hyperparameters in the other run
 * @param rateChanges of the learning rate in the other run
 * @param losses of the other run, up to the checkpoint
 * @param measured in the other run
 */
public record Origin(long iteration, Checkpoint checkpoint, List<Change> changes, List<RateChange> rateChanges,
        Series.View losses, List<Metrics> measured) {}
