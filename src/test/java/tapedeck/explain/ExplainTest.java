package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.SGD;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

class ExplainTest {
    @Test
    void statisticsLeaveOutWhatIsNotFinite() {
        Statistics of = Statistics.of(NdArray.of(new double[]{-3, 0, 1, 4, Double.NaN, Double.POSITIVE_INFINITY}, 2, 3),
                7);
        assertThat(of.min()).isEqualTo(-3);
        assertThat(of.max()).isEqualTo(4);
        assertThat(of.mean()).isEqualTo(0.5);
        assertThat(of.norm()).isCloseTo(Math.sqrt(26), within(1e-15));
        assertThat(of.zeros()).isEqualTo(1);
        assertThat(of.nans()).isEqualTo(1);
        assertThat(of.infinities()).isEqualTo(1);
        assertThat(of.histogram().counts()).containsExactly(1, 0, 0, 1, 1, 0, 1);
    }

    @Test
    void statisticsOfNothingOfOneAndOfTheLargest() {
        assertThat(Statistics.of(NdArray.of(new double[0], 0), 5).mean()).isNaN();
        Statistics one = Statistics.of(NdArray.scalar(2), 5);
        assertThat(one.histogram().counts()).containsExactly(1);
        Statistics huge = Statistics.of(NdArray.of(new double[]{-Double.MAX_VALUE, Double.MAX_VALUE}, 2), 4);
        assertThat(huge.histogram().counts()).containsExactly(1, 0, 0, 1);
        assertThat(Statistics.of(NdArray.of(new double[]{3e200, 4e200}, 2), 1).norm()).isCloseTo(5e200, within(1e186));
    }

    private static TapeSnapshot trained(Tensor x, Tensor w) {
        return Recordings.end(Recordings.record(List.of(w), () -> {
            x.matmul(w).sigmoid().named("h").pow(2).sum().named("loss").backward();
            new SGD(List.of(w), 0.5).step();
        }));
    }

    @Test
    void theCheckIsOfTheParametersBeforeTheUpdate() {
        Tensor x = Tensor.of(new double[][]{{1, 2}, {3, 4}}).named("x");
        Tensor w = Tensor.of(new double[][]{{0.1, -0.2, 0.3}, {0.2, 0.1, -0.1}}).requiresGrad(true).named("w");
        double[] before = w.data().toArray();
        TapeSnapshot snapshot = trained(x, w);
        assertThat(snapshot.tensor(0).data().toArray()).isNotEqualTo(before);
        assertThat(Objects.requireNonNull(TapeEvaluator.of(snapshot, 0)).original().toArray()).containsExactly(before);
        NumericCheck check = Objects
                .requireNonNull(NumericCheck.of(snapshot, new ElementPlace(0, 4), 1e-6, true, () -> false));
        double grad = Objects.requireNonNull(w.grad()).data().toArray()[4];
        assertThat(check.reverse()).isCloseTo(grad, within(1e-14));
        assertThat(check.forward()).isCloseTo(grad, within(1e-14));
        assertThat(check.error()).isLessThan(1e-9);
        assertThat(check.cost()).isEqualTo(new NumericCheck.Cost(6, 2 * 6 * 4, 4 + 6 * 4, 8));
        NumericCheck.Whole whole = Objects.requireNonNull(check.whole());
        assertThat(whole.checked()).isEqualTo(6);
        assertThat(whole.largestError()).isLessThan(1e-9);
        assertThat(whole.forwardError()).isLessThan(1e-13);
    }

    @Test
    void theErrorFallsWithHSquaredAndRisesWhenRoundingTakesOver() {
        Tensor x = Tensor.of(new double[][]{{1, 2}, {3, 4}}).named("x");
        Tensor w = Tensor.of(new double[][]{{0.1, -0.2, 0.3}, {0.2, 0.1, -0.1}}).requiresGrad(true).named("w");
        List<NumericCheck.Sample> curve = Objects
                .requireNonNull(NumericCheck.of(trained(x, w), new ElementPlace(0, 0), 1e-6, false, () -> false))
                .curve();
        assertThat(curve.getFirst().h()).isCloseTo(0.1, within(1e-12));
        assertThat(curve.getLast().h()).isCloseTo(1e-12, within(1e-20));
        double atTenth = curve.get(0).error();
        double atHundredth = curve.get(4).error();
        assertThat(atTenth / atHundredth).isBetween(80.0, 120.0);
        double least = curve.stream().mapToDouble(NumericCheck.Sample::error).min().orElseThrow();
        assertThat(curve.getLast().error()).isGreaterThan(1000 * least);
    }

    @Test
    void aWrongGradientWouldBeSeenAndACheckCanBeCancelled() {
        Tensor w = Tensor.of(new double[]{0.0, 1}).requiresGrad(true).named("w");
        TapeSnapshot kink = Recordings.snapshot(() -> w.relu().sum().named("loss").backward());
        NumericCheck check = Objects
                .requireNonNull(NumericCheck.of(kink, new ElementPlace(0, 0), 1e-6, true, () -> false));
        assertThat(check.reverse()).isZero();
        assertThat(check.numeric()).isCloseTo(0.5, within(1e-9));
        assertThat(check.error()).isCloseTo(0.5, within(1e-9));
        assertThat(Objects.requireNonNull(check.whole()).worst()).isZero();
        assertThatThrownBy(() -> NumericCheck.of(kink, new ElementPlace(0, 0), 1e-6, true, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void thereIsNothingToCheckWithoutALoss() {
        Tensor w = Tensor.of(new double[]{0.0, 1}).requiresGrad(true);
        TapeSnapshot forward = Recordings.snapshot(() -> w.relu());
        assertThat(NumericCheck.of(forward, new ElementPlace(0, 0), 1e-6, false, () -> false)).isNull();
    }

    @Test
    void aLargeTensorIsSampled() {
        Tensor w = Tensor.ones(3000).requiresGrad(true);
        TapeSnapshot snapshot = Recordings.snapshot(() -> w.pow(2).sum().backward());
        NumericCheck.Whole whole = Objects.requireNonNull(
                Objects.requireNonNull(NumericCheck.of(snapshot, new ElementPlace(0, 0), 1e-4, true, () -> false))
                        .whole());
        assertThat(whole.checked()).isEqualTo(NumericCheck.MOST_ELEMENTS);
        assertThat(whole.of()).isEqualTo(3000);
        assertThat(whole.largestError()).isLessThan(1e-6);
    }

    @Tag("long")
    @Test
    void theWorstOfALargeTensorIsFoundAmongTheSampled() {
        double[] values = new double[3000];
        java.util.Arrays.fill(values, 1);
        values[1501] = 0; // a kink, and 1501 = ⌊1001 · 3000 / 2000⌋
        Tensor w = Tensor.of(values).requiresGrad(true);
        TapeSnapshot snapshot = Recordings.snapshot(() -> w.relu().sum().backward());
        NumericCheck.Whole whole = Objects.requireNonNull(
                Objects.requireNonNull(NumericCheck.of(snapshot, new ElementPlace(0, 0), 1e-4, true, () -> false))
                        .whole());
        assertThat(whole.worst()).isEqualTo(1501);
    }

    @Test
    void savedTensorsAreNamedAndSayWhenTheyGo() {
        Tensor x = Tensor.of(new double[][]{{1, 2}, {3, 4}}).named("x");
        Tensor w = Tensor.of(new double[][]{{1, 2, 3}, {3, 4, 5}}).requiresGrad(true).named("w");
        TapeSnapshot snapshot = Recordings.snapshot(() -> x.matmul(w).named("m").sigmoid().named("h").sum().backward());
        SavedTensors mm = SavedTensors.of(snapshot, 0);
        assertThat(mm.entries()).containsExactly(
                new SavedTensors.Entry(Message.of("explain.saved.input", "name", "x"), 0, x.shape(), 0, false));
        assertThat(mm.entries().getFirst().isShared()).as("a leaf is there anyway, and not freed").isTrue();
        assertThat(mm.bytes()).isZero();
        assertThat(SavedTensors.of(snapshot, 1).bytes()).as("h, which lives only for backward").isEqualTo(48);
        assertThat(SavedTensors.of(snapshot, 1).entries().getFirst().freed()).isTrue();
        assertThat(mm.when()).isEqualTo(
                Message.of("explain.saved.freed", "function", "MmBackward0", "rank", 3L, "all", 3L));
        assertThat(SavedTensors.of(snapshot, 1).entries()).extracting(SavedTensors.Entry::what)
                .containsExactly(Message.of("explain.saved.output", "name", "h"));
        assertThat(SavedTensors.of(snapshot, 2).when()).isEqualTo(Message.of("explain.saved.nothing.needed"));
        TapeSnapshot forward = Recordings.snapshot(() -> x.matmul(w).sigmoid());
        assertThat(SavedTensors.of(forward, 1).when())
                .isEqualTo(Message.of("explain.saved.kept", "function", "SigmoidBackward0"));
        Tensor rows = Tensor.of(new double[]{1, 2, 3});
        TapeSnapshot beside = Recordings.snapshot(() -> w.mul(rows.mul(2)).exp().sum().backward());
        assertThat(SavedTensors.of(beside, 2).when()).as("the second of the three that have a gradient").isEqualTo(
                Message.of("explain.saved.freed", "function", "ExpBackward0", "rank", 2L, "all", 3L));
        TapeSnapshot retained = Recordings.snapshot(() -> x.matmul(w).sigmoid().sum().backward(null, true));
        assertThat(SavedTensors.of(retained, 1).when()).isEqualTo(Message.of("explain.saved.retained"));
    }
}
