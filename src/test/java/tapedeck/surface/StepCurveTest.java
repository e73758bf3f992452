package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.ParameterGroup;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;

/** The loss along a step that was taken. */
class StepCurveTest {
    private final Tensor w1 = Tensor.of(new double[]{3}).requiresGrad(true).named("w1");
    private final Tensor b1 = Tensor.of(new double[]{1}).requiresGrad(true).named("b1");
    private final Tensor out = Tensor.of(new double[]{2}).requiresGrad(true).named("head.weight");

    private CapturedIteration step(double rate, List<Tensor> parameters, Runnable backward) {
        SGD sgd = new SGD(List.of(new ParameterGroup("all", parameters, rate)));
        return Recordings.record(parameters, () -> {
            backward.run();
            sgd.step();
        });
    }

    private static StepCurve of(CapturedIteration captured) {
        return Objects.requireNonNull(StepCurve.of(captured, () -> false));
    }

    @Test
    void ofASquareHalfOfWhatWasPromisedComes_atHalfTheRateThatLeadsToItsLowestPoint() {
        StepCurve curve = of(step(0.25, List.of(w1), () -> w1.pow(2).sum().backward()));
        assertThat(curve.rate()).isEqualTo(0.25);
        assertThat(curve.loss()).isEqualTo(9);
        assertThat(curve.whole().slope()).as("-rate · |g|²").isEqualTo(-0.25 * 36);
        assertThat(curve.whole().predicted()).isEqualTo(9);
        assertThat(curve.whole().actual()).isEqualTo(9 - 2.25);
        assertThat(curve.whole().ratio()).isEqualTo(0.75);
        assertThat(curve.whole().at(2)).as("twice as far").isZero();
        assertThat(curve.whole().at(4)).as("past it, as high as before").isEqualTo(9);
        assertThat(curve.whole().at(0.0625)).as("between two points").isCloseTo((9 + 7.91015625) / 2, within(1e-12));
    }

    @Test
    void eachLayerAlone_theOthersAtRest() {
        StepCurve curve = of(step(0.1, List.of(w1, b1, out), () -> w1.add(b1).mul(out).sum().backward()));
        assertThat(curve.parts()).extracting(StepCurve.Part::name).containsExactly("1", "head");
        StepCurve.Profile first = curve.parts().getFirst().along();
        assertThat(first.slope()).isCloseTo(-0.1 * (4 + 4), within(1e-12));
        assertThat(first.at(1)).isCloseTo((3 - 0.2 + 1 - 0.2) * 2, within(1e-12));
        assertThat(curve.parts().get(1).along().at(1)).isCloseTo(4 * (2 - 0.4), within(1e-12));
        assertThat(curve.whole().slope()).isCloseTo(first.slope() + curve.parts().get(1).along().slope(),
                within(1e-12));
    }

    @Test
    void aLayerThatDoesNotMoveIsNone() {
        StepCurve curve = of(step(0.1, List.of(w1, out), () -> w1.add(out.mul(0)).sum().backward()));
        assertThat(curve.parts()).isEmpty();
    }

    @Test
    void ofTwoStepsItIsTheFirst() {
        SGD sgd = new SGD(List.of(new ParameterGroup("all", List.of(w1), 0.1)));
        StepCurve curve = of(Recordings.record(List.of(w1), () -> {
            w1.pow(2).sum().backward();
            sgd.step();
            Objects.requireNonNull(w1.grad()).data().values()[0] = 100;
            sgd.step();
        }));
        assertThat(curve.whole().slope()).isCloseTo(-0.1 * 36, within(1e-12));
    }

    @Test
    void beforeTheUpdateThereIsNone() {
        assertThat(StepCurve.of(Recordings.record(List.of(w1), () -> w1.sum().backward()), () -> false)).isNull();
    }

    @Test
    void itEndsWhenItIsCancelled() {
        CapturedIteration captured = step(0.1, List.of(w1), () -> w1.sum().backward());
        assertThatThrownBy(() -> StepCurve.of(captured, () -> true)).isInstanceOf(CancellationException.class);
    }
}
