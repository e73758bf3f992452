package tapedeck.finding;

import java.util.List;
import tapedeck.deck.DeckState;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;

/**
 * What detectors look at: what a deck knows anyway. Immutable.
 *
 * @param readings what was read from captured iterations of this run, in order; maybe none
 * @param state the deck at this moment
 * @param suggested what its Program would be started with: a rate at which it is known to learn
 */
public record Evidence(List<Vitals> readings, DeckState state, Hyperparameters suggested) {
    /** A loss that has fallen below this share of the first is learned, whatever its gradients are. */
    private static final double LEARNED = 0.1;

    public Evidence {
        readings = List.copyOf(readings);
    }

    /** Whether the loss of all training rows is far below what it began with; false where nothing is measured. */
    boolean hasLearned() {
        List<Metrics> measured = state.measured();
        return !measured.isEmpty() && measured.getLast().scores().trainLoss() < LEARNED
                * measured.getFirst().scores().trainLoss();
    }

    /** The hyperparameters of the update of {@code iteration}. */
    Hyperparameters inForce(long iteration) {
        return state.changes().stream().filter(change -> change.iteration() > iteration).findFirst()
                .map(change -> change.before()).orElse(state.inForce());
    }
}
