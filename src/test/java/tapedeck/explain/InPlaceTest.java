package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Rerun;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeSnapshot;

/** A change in place through a view, on the tape: told, walked back and run again like any other Function. */
class InPlaceTest {
    private final Tensor x = Tensor.of(new double[][]{{0.1, -0.2}, {0.3, 0.4}, {0.5, 0.6}}).requiresGrad(true)
            .named("x");
    private final Tensor w = Tensor.of(new double[]{1.5, -2}).requiresGrad(true).named("w");
    private final CapturedIteration captured = Recordings.record(List.of(x, w), () -> {
        Tensor y = x.mul(2).named("y");
        Tensor columns = y.t().named("columns");
        Tensor row = y.narrow(0, 1, 1).named("row");
        row.mul_(w);
        columns.exp().sum().add(row.sum()).named("loss").backward();
    });
    private final TapeSnapshot end = Recordings.end(captured);

    @Test
    void theTapeTellsTheChangeOfTheBaseAndEachViewThatFollows() {
        List<FunctionRecorded> told = captured.events().stream().filter(FunctionRecorded.class::isInstance)
                .map(FunctionRecorded.class::cast).toList();
        assertThat(told).extracting(FunctionRecorded::gradFn).containsExactly("MulBackward0", "TBackward0",
                "SliceBackward0", "CopySlices", "AsStridedBackward0", "AsStridedBackward0", "ExpBackward0",
                "SumBackward0", "SumBackward0", "AddBackward0");
        assertThat(told.get(3).output().name()).isEqualTo("y");
        assertThat(told.get(3).inputs().getFirst().data().toArray()).containsExactly(0.2, -0.4, 0.6, 0.8, 1, 1.2);
        assertThat(told.get(3).output().data().get(1, 1)).isEqualTo(-1.6);
        assertThat(told.subList(4, 6)).extracting(each -> each.output().name()).containsExactly("row", "columns");
        assertThat(told.get(4).output().data().toArray()).containsExactly(0.6 * 1.5, -1.6);
    }

    @Test
    void everyGradientIsOneOfAFunctionOnTheTape() {
        assertThat(captured.events()).filteredOn(GradientsComputed.class::isInstance).hasSize(8)
                .allSatisfy(event -> assertThat(((GradientsComputed) event).index()).isNotNegative());
    }

    @Test
    void runAgainItGivesTheSameDerivatives() {
        for (Tensor leaf : List.of(x, w)) {
            long id = leaf == x ? 0 : 1;
            TapeEvaluator evaluator = Objects.requireNonNull(TapeEvaluator.of(end, id));
            double[] grad = Objects.requireNonNull(leaf.grad()).data().toArray();
            assertThat(evaluator.reverse().toArray()).containsExactly(grad, within(1e-15));
            for (int i = 0; i < grad.length; i++) {
                NdArray along = Rerun.oneHot(leaf.shape(), i);
                assertThat(evaluator.forward(along)).isCloseTo(grad[i], within(1e-15));
                assertThat(slope(evaluator, i)).isCloseTo(grad[i], within(1e-8));
            }
        }
    }

    private static double slope(TapeEvaluator evaluator, int element) {
        double h = 1e-5;
        double[] up = evaluator.original().toArray();
        double[] down = up.clone();
        up[element] += h;
        down[element] -= h;
        int[] shape = evaluator.original().shape().toArray();
        return (evaluator.loss(NdArray.of(up, shape)) - evaluator.loss(NdArray.of(down, shape))) / (2 * h);
    }
}
