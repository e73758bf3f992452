package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;

/** Where each goal holds, in an iteration of three Functions. */
class RunTargetTest {
    private final Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
    private final CapturedIteration captured = iteration(1, true);

    private CapturedIteration iteration(long iteration, boolean last) {
        CapturedIteration recorded = Recordings.record(List.of(w), () -> {
            SGD optimizer = new SGD(List.of(w), 0.1);
            w.mul(2).named("m").exp().named("e").sum().backward();
            optimizer.step();
            optimizer.zeroGrad();
        });
        CapturedIteration captured = new CapturedIteration(iteration, 1, last);
        recorded.events().forEach(captured::append);
        captured.append(new TapeEvent.IterationEnded(iteration, 1, 0.5));
        return captured;
    }

    private static List<String> holds(RunTarget goal, CapturedIteration in, int steps) {
        return in.events().stream().filter(event -> goal.reached(event, in, steps))
                .map(event -> event.getClass().getSimpleName()).toList();
    }

    @Test
    void aMomentIsAGoal() {
        assertThat(RunTarget.of(new Moment.Start())).isEqualTo(new RunTarget.None());
        assertThat(RunTarget.of(new Moment.Forward(2))).isEqualTo(new RunTarget.Nth(Phase.FORWARD, 2));
        assertThat(RunTarget.of(new Moment.Backward(3))).isEqualTo(new RunTarget.Nth(Phase.BACKWARD, 3));
        assertThat(RunTarget.of(new Moment.Line(7))).isEqualTo(new RunTarget.Until(new Condition.AtLine(7)));
        assertThat(RunTarget.of(new Moment.Update())).isEqualTo(new RunTarget.Updated(1));
        assertThat(RunTarget.of(new Moment.Iteration(7))).isEqualTo(new RunTarget.Updated(7));
    }

    @Test
    void noneNeverHolds() {
        assertThat(new RunTarget.None().captures(1, true)).isFalse();
        assertThat(holds(new RunTarget.None(), captured, 5)).isEmpty();
    }

    @Test
    void aStepHoldsAfterOneStepAtLeast() {
        RunTarget phase = new RunTarget.Step(Granularity.PHASE);
        assertThat(holds(phase, captured, 0)).isEmpty();
        assertThat(holds(phase, captured, 1)).containsExactly("BackwardStarted", "BackwardEnded", "OptimizerStepped",
                "IterationEnded");
        assertThat(phase.captures(1, false)).isTrue();
    }

    @Test
    void anEpochsStepNeedsOnlyItsLastIteration() {
        RunTarget epoch = new RunTarget.Step(Granularity.EPOCH);
        assertThat(epoch.captures(1, false)).isFalse();
        assertThat(epoch.captures(1, true)).isTrue();
        assertThat(holds(epoch, captured, 1)).containsExactly("OptimizerStepped");
        assertThat(holds(epoch, iteration(1, false), 1)).isEmpty();
    }

    @Test
    void aConditionHoldsWhereItIsMet() {
        RunTarget until = new RunTarget.Until(new Condition.OnTensor(0, "w", Phase.UPDATE));
        assertThat(until.captures(1, false)).isTrue();
        assertThat(holds(until, captured, 0)).isEmpty();
        assertThat(holds(until, captured, 1)).containsExactly("ParameterUpdated");
    }

    @Test
    void anUpdateIsAwaited() {
        RunTarget third = new RunTarget.Updated(3);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(i -> third.captures(i, false))).containsExactly(false, false,
                true, true);
        assertThat(holds(third, iteration(2, false), 1)).isEmpty();
        assertThat(holds(third, iteration(3, false), 1)).containsExactly("OptimizerStepped", "IterationEnded");
        assertThat(holds(third, iteration(4, false), 1)).hasSize(2);
    }

    @Test
    void theNthFunctionIsAwaitedInItsDirectionOrTheIterationsEnd() {
        RunTarget second = new RunTarget.Nth(Phase.FORWARD, 2);
        assertThat(second.captures(1, false)).isTrue();
        List<TapeEvent> reached = captured.events().stream().filter(event -> second.reached(event, captured, 2))
                .toList();
        assertThat(reached).hasSize(2);
        assertThat(((TapeEvent.FunctionRecorded) reached.getFirst()).call()).isEqualTo("exp");
        assertThat(reached.getLast()).isInstanceOf(TapeEvent.IterationEnded.class);
        assertThat(holds(new RunTarget.Nth(Phase.BACKWARD, 2), captured, 2)).containsExactly("GradientsPassed",
                "IterationEnded");
        assertThat(holds(second, captured, 1)).as("the end of what was done before")
                .containsExactly("FunctionRecorded");
    }
}
