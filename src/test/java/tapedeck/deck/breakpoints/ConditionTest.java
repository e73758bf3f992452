package tapedeck.deck.breakpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.UpdateRule;
import tapedeck.deck.breakpoints.Condition.EpochIs;
import tapedeck.deck.breakpoints.Condition.EpochLossBelow;
import tapedeck.deck.breakpoints.Condition.Gradient;
import tapedeck.deck.breakpoints.Condition.IterationIs;
import tapedeck.deck.breakpoints.Condition.IterationOver;
import tapedeck.deck.breakpoints.Condition.LossBelow;
import tapedeck.deck.breakpoints.Condition.LossRises;
import tapedeck.deck.breakpoints.Condition.NoImprovement;
import tapedeck.deck.breakpoints.Condition.NotFinite;
import tapedeck.deck.breakpoints.Condition.OnFunction;
import tapedeck.deck.breakpoints.Condition.OnPhase;
import tapedeck.deck.breakpoints.Condition.OnTensor;
import tapedeck.tape.ModulePath;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;

class ConditionTest {
    private static final NdArray ONE = NdArray.of(new double[]{1}, 1);
    private static final UpdateRule RULE = new UpdateRule(List.of(), Map.of(), true);
    private static final TapeEvent FIRST = recorded(0, 7);
    private static final TapeEvent THIRD = recorded(2, 9);
    private static final TapeEvent STARTED = new TapeEvent.BackwardStarted(9, ONE, List.of());
    private static final TapeEvent PASSED = new TapeEvent.GradientsPassed(2, 1, true);
    private static final TapeEvent ARRIVED = new TapeEvent.GradAccumulated(9, null, ONE, ONE);
    private static final TapeEvent OVER = new TapeEvent.BackwardEnded();
    private static final TapeEvent CLIPPED = new TapeEvent.GradientsClipped(2, 1);
    private static final TapeEvent UPDATED = new TapeEvent.ParameterUpdated(9, ONE, ONE, 0.1, RULE, ONE);
    private static final TapeEvent STEPPED = new TapeEvent.OptimizerStepped(RULE);
    private static final TapeEvent ZEROED = new TapeEvent.GradZeroed(9);
    private static final TapeEvent ENDED = new TapeEvent.IterationEnded(4, 1, 0.5);
    private static final List<TapeEvent> ALL = List.of(FIRST, THIRD, STARTED, PASSED, ARRIVED, UPDATED, STEPPED, ZEROED,
            ENDED, OVER, CLIPPED);

    private static TapeEvent recorded(int index, long output) {
        TensorState made = new TensorState(output, "", ONE, null, false, true, false, "MulBackward0");
        return new TapeEvent.FunctionRecorded(index, "mul", "MulBackward0", List.of(), ModulePath.NONE, List.of(), made,
                List.of());
    }

    private static Stream<TapeEvent> met(Condition condition) {
        return ALL.stream().filter(event -> condition.isAt(event, 4));
    }

    @Test
    void aFunctionIsRecordedOrPassed() {
        assertThat(met(new OnFunction(2, "mul", Phase.FORWARD))).containsExactly(THIRD);
        assertThat(met(new OnFunction(2, "mul", Phase.BACKWARD))).containsExactly(PASSED);
        assertThat(met(new OnFunction(3, "mul", Phase.BACKWARD))).isEmpty();
    }

    @Test
    void aTensorIsMadeReachedUpdatedOrZeroed() {
        assertThat(met(new OnTensor(9, "w", Phase.FORWARD))).containsExactly(THIRD);
        assertThat(met(new OnTensor(9, "w", Phase.BACKWARD))).containsExactly(ARRIVED);
        assertThat(met(new OnTensor(9, "w", Phase.UPDATE))).containsExactly(UPDATED);
        assertThat(met(new OnTensor(9, "w", Phase.ZERO_GRAD))).containsExactly(ZEROED);
        for (Phase phase : Phase.values()) {
            assertThat(met(new OnTensor(8, "v", phase))).isEmpty();
        }
    }

    @Test
    void aPhaseBeginsOrIsOver() {
        assertThat(met(new OnPhase(Phase.FORWARD))).containsExactly(FIRST);
        assertThat(met(new OnPhase(Phase.BACKWARD))).containsExactly(STARTED);
        assertThat(met(new OnPhase(Phase.UPDATE))).containsExactly(STEPPED);
        assertThat(met(new OnPhase(Phase.ZERO_GRAD))).containsExactly(ENDED);
    }

    @Test
    void theDeckCanHoldBeforeAnUpdateAndWhereItClips() {
        assertThat(met(new Condition.BeforeUpdate())).containsExactly(OVER);
        assertThat(met(new Condition.Clipping())).containsExactly(CLIPPED);
        assertThat(List.of(new Condition.BeforeUpdate(), new Condition.Clipping())).allMatch(Condition::isPlace);
    }

    @Test
    void anIterationBegins() {
        assertThat(met(new IterationIs(4))).containsExactly(FIRST);
        assertThat(met(new IterationIs(5))).isEmpty();
        assertThat(met(new NotFinite())).isEmpty();
    }

    @Test
    void whatIsAimedAtEndsATraining() {
        assertThat(Stream.of(new IterationOver(1), new EpochLossBelow(0.1), new EpochIs(2), new NoImprovement(3)))
                .allMatch(Condition::endsTraining);
        assertThat(Stream.of(new IterationIs(1), new LossBelow(0.1), new LossRises(0), new NotFinite(),
                new OnPhase(Phase.UPDATE), new Gradient("", true, 1))).noneMatch(Condition::endsTraining);
    }

    @Test
    void onlyWhatIsAPlaceHasToBeCaptured() {
        assertThat(Stream.of(new OnPhase(Phase.UPDATE), new OnFunction(0, "mul", Phase.FORWARD),
                new OnTensor(0, "w", Phase.UPDATE), new IterationIs(4), new IterationOver(4)))
                .allMatch(condition -> condition.captures(4));
        assertThat(Stream.of(new IterationIs(4), new IterationOver(4), new NotFinite(), new LossBelow(1)))
                .noneMatch(condition -> condition.captures(5));
    }

    private static boolean holds(boolean above, double... gradient) {
        return new Gradient("", above, 0.5).holds(NdArray.of(gradient, gradient.length));
    }

    @Test
    void someGradientIsAboveOrAllAreBelow() {
        assertThat(holds(true, 0.1, -0.6)).isTrue();
        assertThat(holds(true, 0.5, -0.5)).as("at the bound").isFalse();
        assertThat(holds(true, Double.NaN)).isTrue();
        assertThat(holds(false, 0.4, -0.4)).isTrue();
        assertThat(holds(false, 0.4, -0.5)).as("at the bound").isFalse();
        assertThat(holds(false, Double.NaN)).isFalse();
    }

    @Test
    void anUnnamedBoundConcernsParametersANamedOneItsTensor() {
        Gradient any = new Gradient("", true, 0.5);
        assertThat(any.concerns("w", true)).isTrue();
        assertThat(any.concerns("w", false)).isFalse();
        Gradient one = new Gradient("a", true, 0.5);
        assertThat(one.concerns("a", false)).isTrue();
        assertThat(one.concerns("w", true)).isFalse();
    }
}
