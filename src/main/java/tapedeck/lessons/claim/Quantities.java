package tapedeck.lessons.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Metrics;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;

/** The quantities of a run besides its tensors, by name: how far it is, what it is set to, what was measured, how the loss lies around it. */
final class Quantities {
    private static final Map<String, Function<EvaluationContext, Value>> ALL = all();

    private Quantities() {}

    private static Map<String, Function<EvaluationContext, Value>> all() {
        Map<String, Function<EvaluationContext, Value>> all = new LinkedHashMap<>();
        all.put("iteration", of(state -> state.position().iteration()));
        all.put("epoch", of(state -> state.position().epoch()));
        all.put("loss", scenery -> new Value.Numbers(loss(scenery)));
        all.put("loss_noise", scenery -> new Value.Numbers(LossFluctuation.of(scenery.losses())));
        all.put("rate", set(Hyperparameters::learningRate));
        all.put("momentum", set(Hyperparameters::momentum));
        all.put("weight_decay", set(Hyperparameters::weightDecay));
        all.put("clip", set(Hyperparameters::clipNorm));
        all.put("batch", set(wanted -> wanted.batchSize()));
        all.put("seed", scenery -> new Value.Numbers(scenery.start().settings().seed()));
        all.put("accuracy", measured(Metrics.Scores::trainAccuracy));
        all.put("test_accuracy", measured(Metrics.Scores::testAccuracy));
        all.put("train_loss", measured(Metrics.Scores::trainLoss));
        all.put("test_loss", measured(Metrics.Scores::testLoss));
        all.put("functions", tape(tape -> tape.functions().size()));
        all.put("tensors", tape(tape -> (int) tape.tensors().stream().filter(each -> !each.isNumber()).count()));
        all.put("passed", tape(TapeSnapshot::passed));
        all.put("line", tape(Quantities::line));
        all.put("failed", flag(DeckState.Status.FAILED));
        all.put("finished", flag(DeckState.Status.FINISHED));
        all.putAll(LandscapeQuantities.quantities());
        return all;
    }

    /** Of the iteration that is shown, if backward has begun in it; else of the last one that ended. */
    private static double loss(EvaluationContext scenery) {
        TapeSnapshot tape = scenery.tape();
        return tape == null || tape.loss() == null ? scenery.state().measured().loss() : tape.lossValue();
    }

    private static int line(TapeSnapshot tape) {
        TapeEvent.LineReached reached = tape.reached();
        return reached == null ? 0 : reached.line().line();
    }

    private static Function<EvaluationContext, Value> of(Function<DeckState, Number> number) {
        return scenery -> new Value.Numbers(number.apply(scenery.state()).doubleValue());
    }

    /** As the sliders show it: in force from the next update on. */
    private static Function<EvaluationContext, Value> set(Function<Hyperparameters, Number> number) {
        return of(state -> number.apply(state.settings().wanted()));
    }

    /** The last one, and not a number where nothing was measured. */
    private static Function<EvaluationContext, Value> measured(Function<Metrics.Scores, Double> score) {
        return of(state -> {
            Metrics shown = state.measured().metrics();
            Metrics last = shown == null && !state.measured().all().isEmpty()
                    ? state.measured().all().getLast()
                    : shown;
            return last == null ? Double.NaN : score.apply(last.scores());
        });
    }

    private static Function<EvaluationContext, Value> tape(Function<TapeSnapshot, Integer> count) {
        return scenery -> {
            TapeSnapshot tape = scenery.tape();
            return new Value.Numbers(tape == null ? 0 : count.apply(tape));
        };
    }

    private static Function<EvaluationContext, Value> flag(DeckState.Status status) {
        return scenery -> new Value.Flag(scenery.state().position().status() == status);
    }

    /** The names, in their order; knobs of the program come besides. */
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Returns what the run has by that name: a script's own momentum goes before that of lessons, which it does not have. */
    static Optional<Value> of(EvaluationContext scenery, String name) {
        Function<EvaluationContext, Value> known = ALL.get(name);
        return knob(scenery.state(), name).or(() -> Optional.ofNullable(known).map(each -> each.apply(scenery)));
    }

    private static Optional<Value> knob(DeckState state, String name) {
        @Nullable
        Knob found = state.settings().knobs().all().stream().filter(knob -> knob.name().equals(name)).findFirst()
                .orElse(null);
        return found == null
                ? Optional.empty()
                : Optional.of(new Value.Numbers(state.settings().knobs().in(state.settings().wanted(), name)));
    }
}
