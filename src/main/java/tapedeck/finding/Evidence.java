package tapedeck.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Changes;
import tapedeck.tape.RunReadings;
import tapedeck.tape.Series;
import tapedeck.tape.TapeEvent;

/**
 * The evidence that detectors look at: what a deck knows anyway. Immutable.
 *
 * @param program what runs, or ran
 * @param capturedIterations iterations that were captured whole, in order, among them some that follow one another; maybe none
 * @param readings what was read from captured iterations of this run, in order; maybe none
 * @param losses of all iterations
 * @param state the deck at this moment
 * @param lossReadings the losses that were computed, with and without learning from them, in order: of more iterations than were
 *        kept whole; maybe none
 * @param rates how the Program's own rate went, as far as it was seen; maybe none
 * @param trials other runs of the same Program, which a {@link ComparativeDetector} wished to see; most often none
 * @param dropped Dropouts that ran where nothing learned, in an iteration or between two, at most one of each kind
 * @param hasBackward whether a backward pass began: else nothing can be said of the run
 * @param lastComparableIteration up to which iteration losses are of one kind and train the same parameters, so that they can be compared;
 *        the greatest long if all are
 */
public record Evidence(Program program, List<IterationGraph> capturedIterations, List<LayerStatistics> readings,
        Series.View losses,
        DeckState state, List<LossReading> lossReadings, List<Changes.Rate> rates, List<Trial> trials,
        List<Dropped> dropped, boolean hasBackward, long lastComparableIteration) {
    /** A loss that has fallen below this share of the first is learned, whatever its gradients are. */
    private static final double LEARNED = 0.1;
    private static final Set<String> GROWING = Set.of("exp", "exp2", "expm1", "cosh", "sinh");

    public Evidence {
        capturedIterations = List.copyOf(capturedIterations);
        readings = List.copyOf(readings);
        lossReadings = List.copyOf(lossReadings);
        rates = List.copyOf(rates);
        trials = List.copyOf(trials);
        dropped = List.copyOf(dropped);
    }

    /** Where nothing but the run itself is looked at. */
    public Evidence(Program program, List<IterationGraph> capturedIterations, List<LayerStatistics> readings,
            Series.View losses,
            DeckState state) {
        this(program, capturedIterations, readings, losses, state, List.of(), List.of(), List.of(), List.of(),
                capturedIterations.stream().anyMatch(each -> !each.roots().isEmpty()), Long.MAX_VALUE);
    }

    /** The same, beside other runs. */
    public Evidence withTrials(List<Trial> others) {
        return new Evidence(program, capturedIterations, readings, losses, state, lossReadings, rates, others, dropped,
                hasBackward,
                lastComparableIteration);
    }

    /** The losses that can be compared with one another: those of the first network alone, if several are trained. */
    public Series.View comparableLosses() {
        return comparableLosses(losses);
    }

    /** Those losses of another run of the same Program that can be compared with {@link #comparableLosses()}. */
    public Series.View comparableLosses(Series.View others) {
        return others.until(Math.min(lastComparableIteration, others.iterations()));
    }

    /** The rate that its run was started with; 0 if it has none. */
    public double startRate() {
        Knob own = state.settings().knobs().rate();
        return !rates.isEmpty()
                ? rates.getFirst().from()
                : own != null ? own.made() : state.settings().inForce().learningRate();
    }

    /** Returns whether the Program's own rate has risen above what it began with, which says nothing of the run then. */
    public boolean isWarmedUp() {
        return rates.stream().anyMatch(each -> each.to() > startRate());
    }

    /** What a recorder read of all iterations of its run; null where none did. */
    public @Nullable RunReadings runReadings() {
        return RunReadings.of(program);
    }

    /** The text of its script. */
    public ScriptText script() {
        return ScriptText.of(program.script());
    }

    /**
     * A Dropout that ran where nothing learned.
     *
     * @param iteration in which, or after which
     * @param always whether it drops in every mode
     * @param tensor the name of what it made, or its number
     * @param line of the script from which it was called, from outside of modules; 0 if that is not known
     */
    public record Dropped(long iteration, boolean always, String tensor, int line) {}

    /** Two iterations that followed one another, both captured. */
    public record Consecutive(IterationGraph before, IterationGraph after) {}

    /** Those that were captured, in order. */
    public List<Consecutive> consecutiveIterations() {
        List<Consecutive> pairs = new ArrayList<>();
        for (int i = 1; i < capturedIterations.size(); i++) {
            if (capturedIterations.get(i).iteration() == capturedIterations.get(i - 1).iteration() + 1) {
                pairs.add(new Consecutive(capturedIterations.get(i - 1), capturedIterations.get(i)));
            }
        }
        return pairs;
    }

    /** The last iteration that was captured whole, or null. */
    public @Nullable IterationGraph last() {
        return capturedIterations.isEmpty() ? null : capturedIterations.getLast();
    }

    /** Returns what its Program would be started with: a rate at which it is known to learn. */
    public Hyperparameters suggested() {
        return program.defaults().hyperparameters();
    }

    /** Returns whether the loss of all training rows is far below what it began with; false where nothing is measured. */
    public boolean hasLearned() {
        List<Metrics> measured = state.measured().all();
        return !measured.isEmpty() && measured.getLast().scores().trainLoss() < LEARNED
                * measured.getFirst().scores().trainLoss();
    }

    /** The hyperparameters of the update of {@code iteration}. */
    public Hyperparameters hyperparametersAt(long iteration) {
        return state.settings().changes().commands().stream().filter(change -> change.iteration() > iteration)
                .findFirst()
                .map(change -> change.before()).orElse(state.settings().inForce());
    }

    /** Returns whether the first number that is not finite grew too large in a Function that makes large numbers of middling ones. */
    public boolean isOverflow() {
        CapturedIteration shown = state.playhead().captured();
        return state.stops().stop() instanceof Stop.NotFinite stop && shown != null
                && shown.iteration() == stop.iteration() && stop.place().event() < shown.events().size()
                && shown.events().get(stop.place().event()) instanceof TapeEvent.FunctionRecorded function
                && GROWING.contains(function.call());
    }
}
