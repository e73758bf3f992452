package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.autograd.Tensor;
import tapedeck.optim.Optimizer;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.ParameterGroup;

/** How large a rate may be on a quadratic, tried with the optimizers themselves. */
class RateLimitTest {
    private static final double LAMBDA = 3;

    /** How far from the lowest point 2,000 updates end that began at 1. */
    private static double end(OptimizerKind kind, double momentum, double weightDecay, double rate) {
        Tensor x = Tensor.of(new double[]{1}).requiresGrad(true);
        Optimizer optimizer = kind.create(List.of(new ParameterGroup("all", List.of(x), rate)), momentum, weightDecay);
        for (int k = 0; k < 2_000; k++) {
            optimizer.zeroGrad();
            x.pow(2).mul(LAMBDA / 2).sum().backward();
            optimizer.step();
        }
        return Math.abs(x.data().item());
    }

    @ParameterizedTest
    @CsvSource({"SGD, 0, 0", "SGD, 0.9, 0", "SGD, 0.5, 1", "NESTEROV, 0, 0", "NESTEROV, 0.9, 0", "NESTEROV, 0.5, 2"})
    void belowItTheLowestPointIsReached_aboveItIsLost(OptimizerKind kind, double momentum, double weightDecay) {
        double limit = Objects.requireNonNull(RateLimit.of(LAMBDA, kind, momentum, weightDecay));
        assertThat(end(kind, momentum, weightDecay, 0.99 * limit)).isLessThan(1e-3);
        assertThat(end(kind, momentum, weightDecay, 1.01 * limit)).isGreaterThan(1e3);
    }

    @ParameterizedTest
    @EnumSource(value = OptimizerKind.class, names = {"ADAGRAD", "RMSPROP", "ADAM", "ADAMW"})
    void thoseThatScaleEachNumberHaveNone(OptimizerKind kind) {
        assertThat(RateLimit.of(LAMBDA, kind, 0, 0)).isNull();
    }

    @Test
    void whereNothingBendsUpwardThereIsNone() {
        assertThat(RateLimit.of(-1, OptimizerKind.SGD, 0, 0)).isNull();
        assertThat(RateLimit.of(0, OptimizerKind.SGD, 0, 0)).isNull();
        assertThat(RateLimit.of(Double.NaN, OptimizerKind.SGD, 0, 0)).isNull();
        assertThat(RateLimit.of(-1, OptimizerKind.SGD, 0, 2)).as("weight decay bends it").isEqualTo(2);
    }
}
