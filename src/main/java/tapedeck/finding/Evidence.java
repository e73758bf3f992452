package tapedeck.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.tape.Series;

/**
 * What detectors look at: what a deck knows anyway. Immutable.
 *
 * @param program what runs, or ran
 * @param looked iterations that were captured whole, in order, among them some that follow one another; maybe none
 * @param readings what was read from captured iterations of this run, in order; maybe none
 * @param losses of all iterations
 * @param state the deck at this moment
 * @param judged the losses that were computed, with and without learning from them, in order: of more iterations than were
 *        kept whole; maybe none
 */
public record Evidence(Program program, List<IterationGraph> looked, List<Vitals> readings, Series.View losses,
        DeckState state, List<LossReading> judged) {
    /** A loss that has fallen below this share of the first is learned, whatever its gradients are. */
    private static final double LEARNED = 0.1;

    public Evidence {
        looked = List.copyOf(looked);
        readings = List.copyOf(readings);
        judged = List.copyOf(judged);
    }

    /** Where no single losses were read. */
    public Evidence(Program program, List<IterationGraph> looked, List<Vitals> readings, Series.View losses,
            DeckState state) {
        this(program, looked, readings, losses, state, List.of());
    }

    /** The text of its script. */
    public ScriptText script() {
        return ScriptText.of(program.script());
    }

    /** Two iterations that followed one another, both captured. */
    public record Pair(IterationGraph before, IterationGraph after) {}

    /** Those that were captured, in order. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < looked.size(); i++) {
            if (looked.get(i).iteration() == looked.get(i - 1).iteration() + 1) {
                pairs.add(new Pair(looked.get(i - 1), looked.get(i)));
            }
        }
        return pairs;
    }

    /** The last iteration that was captured whole, or null. */
    public @Nullable IterationGraph last() {
        return looked.isEmpty() ? null : looked.getLast();
    }

    /** What its Program would be started with: a rate at which it is known to learn. */
    public Hyperparameters suggested() {
        return program.defaults().hyperparameters();
    }

    /** Whether the loss of all training rows is far below what it began with; false where nothing is measured. */
    public boolean hasLearned() {
        List<Metrics> measured = state.measured();
        return !measured.isEmpty() && measured.getLast().scores().trainLoss() < LEARNED
                * measured.getFirst().scores().trainLoss();
    }

    /** The hyperparameters of the update of {@code iteration}. */
    public Hyperparameters inForce(long iteration) {
        return state.changes().stream().filter(change -> change.iteration() > iteration).findFirst()
                .map(change -> change.before()).orElse(state.inForce());
    }
}
