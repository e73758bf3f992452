package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.UpdateRule;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Tempo;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

class NextStepTest {
    private static final Hyperparameters PLAIN = Hyperparameters.of(0.1);

    private final NextStep next = new NextStep();

    private static NdArray row(double... values) {
        return NdArray.of(values, values.length);
    }

    private static TensorState parameter(long id, String name, double value, @Nullable NdArray grad) {
        return new TensorState(id, name, row(value, value), grad, true, true, true, null);
    }

    private static TapeSnapshot at(List<TensorState> tensors, List<ParameterUpdated> updated) {
        return new TapeSnapshot(3, 1, 9, tensors, List.of(), Phase.BACKWARD, null, 4, 9L, List.of(), updated);
    }

    private static final TapeSnapshot BACKWARD = at(List.of(parameter(1, "b", 5, null),
            parameter(2, "w1", 1, row(0.5, -0.25)), parameter(3, "w2", 2, row(0.01, -2))), List.of());

    private static DeckState state(long iteration) {
        return new DeckStates(DeckState.Status.PAUSED, PLAIN).iteration(iteration).iterationsPerEpoch(15).loss(2.9)
                .rows(923).tempo(Tempo.followed()).captured(new CapturedIteration(3, 1, false), 0).state();
    }

    private Message said(Hyperparameters set, @Nullable Long looked) {
        return next.says(state(3), BACKWARD, set, looked).getFirst();
    }

    private static Message change(String formula, String change) {
        return Message.of("controls.next.change", "formula", formula, "change", change);
    }

    private static Message ahead(Object step) {
        return Message.of("controls.next.step", "step", step);
    }

    @Test
    void plainDescentIsSaidOfTheParameterThatMovesMost() {
        assertThat(said(PLAIN, null)).isEqualTo(ahead(change("w2 −= η · w2.grad", "0.2")));
        assertThat(said(PLAIN.withLearningRate(1e-4), null))
                .isEqualTo(ahead(change("w2 −= η · w2.grad", "2e-4")));
    }

    @Test
    void theParameterThatIsLookedAtComesFirst() {
        assertThat(said(PLAIN, 2L)).isEqualTo(ahead(change("w1 −= η · w1.grad", "0.05")));
        assertThat(said(PLAIN, 1L)).as("it has no gradient yet").isEqualTo(said(PLAIN, null));
    }

    @Test
    void atRateZeroNothingChanges() {
        assertThat(next.says(state(3), BACKWARD, PLAIN.withLearningRate(0), null))
                .containsExactly(Message.of("controls.next.nothing"));
    }

    @Test
    void beforeAnyGradientThereIsNoneToTake() {
        assertThat(next.says(state(3), at(List.of(parameter(1, "b", 5, null)), List.of()), PLAIN, null))
                .containsExactly(Message.of("controls.next.waits"));
    }

    @Test
    void gradientsThatWereTakenAreNotOfTheNextStep() {
        ParameterUpdated updated = new ParameterUpdated(3, row(2, 2), row(0.3, 0), 0.1,
                new UpdateRule(List.of("data -= lr·grad"), Map.of(), true), row(1.97, 2));
        TapeSnapshot after = at(List.of(parameter(3, "w2", 1.97, null)), List.of(updated));
        assertThat(next.says(state(3), after, PLAIN, null).getFirst()).isEqualTo(
                Message.of("controls.next.shown", "step", change("w2 −= η · w2.grad", "0.03")));
        assertThat(next.says(state(4), BACKWARD, PLAIN, null).getFirst().key()).as("of an iteration that is past")
                .isEqualTo("controls.next.shown");
    }

    @Test
    void onlyWhatIsTrueIsSaidOfOtherRules() {
        assertThat(said(PLAIN.withMomentum(0.9), null)).as("buf is not known")
                .isEqualTo(ahead("w2 −= η · (0.9 · buf + w2.grad)"));
        assertThat(said(PLAIN.withMomentum(0.9).withOptimizer(OptimizerKind.NESTEROV), null))
                .isEqualTo(ahead("w2 −= η · (w2.grad + 0.9 · (0.9 · buf + w2.grad))"));
        assertThat(said(PLAIN.withWeightDecay(0.5), null))
                .isEqualTo(ahead(change("w2 −= η · (w2.grad + 0.5 · w2)", "0.1")));
        assertThat(said(PLAIN.withClipNorm(1), null)).isEqualTo(ahead(Message.of("controls.next.at-most", "formula",
                "w2 −= η · w2.grad", "change", "0.2")));
        assertThat(said(PLAIN.withOptimizer(OptimizerKind.ADAM), null)).isEqualTo(Message.of("controls.next.by",
                "optimizer", OptimizerKind.ADAM.label(), "factors", Message.verbatim("")));
        assertThat(said(PLAIN.withMultipliers(List.of(1.0, 0.5)), null).key()).isEqualTo("controls.next.by");
    }

    @Test
    void aGradientThatIsNotFiniteMovesMost() {
        TapeSnapshot broken = at(List.of(parameter(2, "w1", 1, row(Double.NaN, 0)),
                parameter(3, "w2", 2, row(1, 2))), List.of());
        assertThat(next.says(state(3), broken, PLAIN, null).getFirst())
                .isEqualTo(ahead(change("w1 −= η · w1.grad", "nan")));
    }

    @Test
    void atTheEndOfTheSliderItIsSaidWhyItEnds() {
        List<Message> all = next.says(state(3), BACKWARD, PLAIN.withLearningRate(10), null);
        assertThat(all.getFirst()).isEqualTo(
                Message.of("controls.next.end", "step", ahead(change("w2 −= η · w2.grad", "20"))));
        assertThat(all.getLast().key()).as("where there is no room").isEqualTo("controls.next.moves");
    }
}
