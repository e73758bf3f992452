package tapedeck.finding;

import java.util.List;
import tapedeck.deck.DeckState;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.tape.Captured;
import tapedeck.tape.Series;

/**
 * What detectors look at: what a deck knows anyway. Immutable.
 *
 * @param program what runs, or ran
 * @param looked iterations that were captured whole, in order, among them some that follow one another; maybe none
 * @param readings what was read from captured iterations of this run, in order; maybe none
 * @param losses of all iterations
 * @param state the deck at this moment
 */
public record Evidence(Program program, List<Captured> looked, List<Vitals> readings, Series.View losses,
        DeckState state) {
    /** A loss that has fallen below this share of the first is learned, whatever its gradients are. */
    private static final double LEARNED = 0.1;

    public Evidence {
        looked = List.copyOf(looked);
        readings = List.copyOf(readings);
    }

    /** What its Program would be started with: a rate at which it is known to learn. */
    Hyperparameters suggested() {
        return program.defaults().hyperparameters();
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
