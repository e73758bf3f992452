package tapedeck.ui.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.CapturedIteration;

/** How large a rate is said to be allowed, and when nothing is said. */
class StepFactsTest {
    private static final double LAMBDA = 8;

    private static CapturedIteration step(double momentum) {
        Tensor x = Tensor.of(new double[]{1, 1}).requiresGrad(true).named("x");
        var sgd = OptimizerKind.SGD.create(List.of(new ParameterGroup("all", List.of(x), 0.1)), momentum, 0);
        return Recordings.record(List.of(x), () -> {
            x.pow(2).mul(Tensor.of(new double[]{LAMBDA / 2, 1})).sum().backward();
            sgd.step();
        });
    }

    private static @Nullable Double limit(CapturedIteration captured, @Nullable Hyperparameters settings) {
        return Objects.requireNonNull(StepFacts.of(new StepFacts.Job(captured, settings), () -> false)).limit();
    }

    @Test
    void itFollowsFromTheSettings() {
        assertThat(limit(step(0), Hyperparameters.of(0.1))).isCloseTo(2 / LAMBDA, within(1e-6));
        assertThat(limit(step(0), Hyperparameters.of(0.1).withMomentum(0.5))).isCloseTo(3 / LAMBDA, within(1e-6));
    }

    @Test
    void withARateOfItsOwnForALayerNoneIsSaid() {
        assertThat(limit(step(0), Hyperparameters.of(0.1).withMultipliers(List.of(1.0, 1.0)))).isNotNull();
        assertThat(limit(step(0), Hyperparameters.of(0.1).withMultipliers(List.of(1.0, 2.0)))).isNull();
    }

    @Test
    void ofAScriptItIsKnownForThePlainestUpdateOnly() {
        assertThat(limit(step(0), null)).isCloseTo(2 / LAMBDA, within(1e-6));
        assertThat(limit(step(0.9), null)).isNull();
    }

    @Test
    void anIterationWithoutAStepHasNone() {
        Tensor x = Tensor.of(new double[]{1}).requiresGrad(true).named("x");
        CapturedIteration captured = Recordings.record(List.of(x), () -> x.sum().backward());
        assertThat(StepFacts.of(new StepFacts.Job(captured, null), () -> false)).isNull();
    }
}
