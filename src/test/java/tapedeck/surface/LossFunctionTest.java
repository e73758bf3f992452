package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.ParameterGroup;
import tapedeck.optim.SGD;
import tapedeck.tape.TensorState;

/** A captured iteration as a function of its parameters. */
class LossFunctionTest {
    private final Tensor a = parameter("a", 1, 2);
    private final Tensor b = parameter("b", 3);

    private static Tensor parameter(String name, double... values) {
        return Tensor.of(values).requiresGrad(true).named(name);
    }

    private static LossFunction of(List<Tensor> parameters, Runnable program) {
        return Objects.requireNonNull(LossFunction.of(Recordings.record(parameters, program)));
    }

    @Test
    void itIsRunAgainAtAnyPoint_withItsGradient() {
        LossFunction loss = of(List.of(a, b), () -> a.mul(b).pow(2).sum().backward());
        assertThat(loss.parameters()).extracting(TensorState::name).containsExactly("a", "b");
        assertThat(loss.dim()).isEqualTo(3);
        assertThat(loss.origin()).containsExactly(1, 2, 3);
        assertThat(loss.at(loss.origin())).isEqualTo(9 + 36);
        assertThat(loss.at(new double[]{1, 1, 10})).isEqualTo(200);
        assertThat(loss.gradient(new double[]{1, 2, 10})).containsExactly(200, 400, 100);
    }

    @Test
    void severalBackwardsAreASum_eachWeightedWithWhatItStartedWith() {
        LossFunction loss = of(List.of(a, b), () -> {
            a.pow(2).backward(Tensor.of(new double[]{1, 10}));
            a.exp(); // leads nowhere
            b.mul(3).sum().backward();
        });
        assertThat(loss.at(loss.origin())).isEqualTo(1 + 40 + 9);
        assertThat(loss.gradient(loss.origin())).containsExactly(2, 40, 3);
    }

    @Test
    void whatWasCutOffStaysAsItWas() {
        LossFunction loss = of(List.of(a, b), () -> a.mul(a.detach()).sum().backward());
        assertThat(loss.parameters()).extracting(TensorState::name).containsExactly("a");
        assertThat(loss.at(new double[]{10, 10})).isEqualTo(30);
    }

    @Test
    void whatAFunctionWroteOverIsReadAsItWasBefore() {
        LossFunction loss = of(List.of(a), () -> {
            Tensor h = a.mul(2);
            Tensor tripled = h.mul(3);
            h.add_(1);
            tripled.sum().add(h.sum()).backward();
        });
        assertThat(loss.at(new double[]{5, 0})).isEqualTo(30 + 11 + 1);
        assertThat(loss.gradient(new double[]{5, 0})).containsExactly(8, 8);
    }

    @Test
    void onlyWhatComesBeforeTheFirstUpdateCounts() {
        SGD sgd = new SGD(List.of(new ParameterGroup("all", List.of(a), 0.1)));
        LossFunction loss = of(List.of(a), () -> {
            a.pow(2).sum().backward();
            sgd.step();
            a.mul(100).sum().backward();
        });
        assertThat(loss.at(new double[]{3, 0})).isEqualTo(9);
    }

    @Test
    void whatIsUpdatedIsAParameter_thoughNobodySaidSo() {
        LossFunction loss = of(List.of(), () -> {
            a.mul(b).pow(2).sum().backward();
            new SGD(List.of(b), 0.1).step();
        });
        assertThat(loss.parameters()).extracting(TensorState::name).containsExactly("b");
        assertThat(loss.at(new double[]{10})).isEqualTo(100 + 400);
    }

    @Test
    void withoutBackwardThereIsNone_norWhereNoParameterLeadsToIt() {
        assertThat(LossFunction.of(Recordings.record(List.of(a), () -> a.sum()))).isNull();
        assertThat(LossFunction.of(Recordings.record(List.of(a), () -> {
            a.sum();
            parameter("no parameter", 1).sum().backward();
        }))).isNull();
    }

    @Test
    void nothingIsRoundedOnTheWay() {
        Tensor single = new Tensor(NdArray.of(new double[]{1}, 1), DType.FLOAT32).requiresGrad(true);
        LossFunction loss = of(List.of(single), () -> single.mul(1.0 / 3).sum().backward());
        assertThat(loss.at(new double[]{1})).isCloseTo(1.0 / 3, within(1e-16));
    }
}
