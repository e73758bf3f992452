package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;

/** The loss at many points: the same as one by one, to the last bit, whatever was asked before. */
class LossEvaluatorTest {
    private final Tensor a = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("a");
    private final Tensor b = Tensor.of(new double[]{3}).requiresGrad(true).named("b");

    private void check(List<Tensor> parameters, Runnable program) {
        LossFunction loss = Objects.requireNonNull(LossFunction.of(Recordings.record(parameters, program)));
        LossEvaluator evaluator = loss.evaluator();
        Generator generator = Generator.manualSeed(3);
        for (int i = 0; i < 5; i++) {
            double[] point = new double[loss.dim()];
            for (int k = 0; k < point.length; k++) {
                point[k] = generator.normal_(NdArray.zeros(Shape.of(1)), 0, 2).item();
            }
            assertThat(evaluator.applyAsDouble(point)).isEqualTo(loss.at(point));
        }
        assertThat(evaluator.applyAsDouble(loss.origin())).isEqualTo(loss.at(loss.origin()));
    }

    @Test
    void ofOneLoss() {
        check(List.of(a, b), () -> a.mul(b).tanh().pow(2).sum().backward());
    }

    @Test
    void ofSeveral_eachWeighted() {
        check(List.of(a, b), () -> {
            a.pow(2).backward(Tensor.of(new double[]{1, 10}));
            b.mul(3).sum().backward();
        });
    }

    @Test
    void whereAFunctionWroteOverWhatAnotherReads() {
        check(List.of(a), () -> {
            Tensor h = a.mul(2);
            Tensor tripled = h.mul(3);
            h.add_(1);
            tripled.sum().add(h.sum()).backward();
        });
    }
}
