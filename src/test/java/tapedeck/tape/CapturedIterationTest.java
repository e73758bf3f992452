package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.UpdateRule;
import tapedeck.program.Metrics;
import tapedeck.program.Metrics.Scores;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.OptimizerStepped;
import tapedeck.tape.TapeEvent.ParameterUpdated;

class CapturedIterationTest {
    private static final UpdateRule RULE = new UpdateRule(List.of(), Map.of(), true);

    private final CapturedIteration captured = new CapturedIteration(7, 3, true);

    private static NdArray numbers(int count) {
        return NdArray.of(new double[count], count);
    }

    private static TensorState tensor(long id, String name, NdArray data, @Nullable NdArray grad) {
        return new TensorState(id, name, data, grad, true, true, false, null);
    }

    private static TensorState tensor(long id, String name) {
        return tensor(id, name, numbers(1), null);
    }

    private static FunctionRecorded function(int index, List<TensorState> inputs, TensorState output,
            NdArray... saved) {
        return new FunctionRecorded(index, "mul", "MulBackward0", List.of(), ModulePath.NONE, inputs, output,
                List.of(saved));
    }

    @Test
    void knowsWhichIterationItIs() {
        assertThat(captured.iteration()).isEqualTo(7);
        assertThat(captured.epoch()).isEqualTo(3);
        assertThat(captured.isLastOfEpoch()).isTrue();
        assertThat(new CapturedIteration(7, 3, false).isLastOfEpoch()).isFalse();
        TensorState w = tensor(0, "w");
        captured.begin(List.of(w));
        assertThat(captured.parameters()).containsExactly(w);
    }

    @Test
    void whatHasHappenedSoFarStaysThatAndAllOfItIsKept() {
        for (int i = 0; i < 200; i++) {
            captured.append(new IterationEnded(i, 1, 0));
        }
        List<TapeEvent> then = captured.events();
        captured.append(new BackwardEnded());
        assertThat(then).hasSize(200);
        assertThat(then.get(199)).isEqualTo(new IterationEnded(199, 1, 0));
        assertThatThrownBy(() -> then.get(200)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(captured.events()).hasSize(201);
    }

    @Test
    void theUpdateIsDoneWithTheFirstEventThatSaysSo() {
        assertThat(captured.updated(0)).isEqualTo(6);
        captured.append(new BackwardEnded());
        captured.append(new OptimizerStepped(RULE));
        captured.append(new IterationEnded(7, 3, 0.5));
        assertThat(List.of(0, 1, 2, 3)).extracting(captured::updated).containsExactly(6L, 6L, 7L, 7L);
    }

    @Test
    void anIterationWithoutAnOptimizerIsDoneAtItsEndAndTheFirstEventMayBeThat() {
        captured.append(new IterationEnded(7, 3, 0.5));
        assertThat(List.of(0, 1)).extracting(captured::updated).containsExactly(6L, 7L);
    }

    @Test
    void whatWasMeasuredFirstStays() {
        Metrics metrics = new Metrics(7, new Scores(1, 2, 0.3, 0.4));
        Metrics before = new Metrics(6, new Scores(5, 6, 0.7, 0.8));
        captured.add(before);
        captured.add(metrics);
        captured.add(new Metrics(7, new Scores(9, 9, 9, 9)));
        assertThat(captured.metrics(7)).isEqualTo(metrics);
        assertThat(captured.metrics(6)).isEqualTo(before);
        assertThat(captured.metrics(5)).isNull();
    }

    @Test
    void aTensorIsFoundAsItWasFirstSeen() {
        TensorState x = tensor(1, "x");
        TensorState y = tensor(2, "y");
        captured.append(new BackwardEnded());
        captured.append(function(0, List.of(tensor(0, "w"), x), y));
        captured.append(function(1, List.of(tensor(1, "later")), tensor(2, "later")));
        assertThat(captured.tensor(1)).isSameAs(x);
        assertThat(captured.tensor(2)).isSameAs(y);
        assertThat(captured.tensor(3)).isNull();
    }

    private static long weight(TapeEvent... events) {
        CapturedIteration captured = new CapturedIteration(1, 1, false);
        Arrays.stream(events).forEach(captured::append);
        return captured.bytes();
    }

    @Test
    void weighsEveryNumberItKeepsAtEightBytes() {
        assertThat(weight(function(0, List.of(tensor(0, "", numbers(1), numbers(2))), tensor(1, "", numbers(4), null),
                numbers(8)))).isEqualTo(15 * 8);
        assertThat(weight(new BackwardStarted(0, numbers(3), List.of()))).isEqualTo(3 * 8);
        assertThat(weight(new GradientsComputed(0, numbers(1), Arrays.asList(numbers(2), null)))).isEqualTo(3 * 8);
        assertThat(weight(new GradAccumulated(0, null, numbers(1), numbers(2)))).isEqualTo(3 * 8);
        assertThat(weight(new GradAccumulated(0, numbers(4), numbers(1), numbers(2)))).isEqualTo(7 * 8);
        assertThat(weight(new ParameterUpdated(0, numbers(1), numbers(2), 0.1, RULE, numbers(4)))).isEqualTo(7 * 8);
        assertThat(weight(new OptimizerStepped(RULE))).isZero();
    }

    @Test
    void weighsAnArrayOnceHoweverOftenItIsTold() {
        NdArray same = numbers(5);
        assertThat(weight(new BackwardStarted(0, same, List.of()), new GradAccumulated(0, same, same, same)))
                .isEqualTo(5 * 8);
    }
}
