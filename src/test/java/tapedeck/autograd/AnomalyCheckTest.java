package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.array.EngineException;

/** As PyTorch's anomaly mode, which stops backward at NaN alone and lets all else through. */
class AnomalyCheckTest {
    @BeforeEach
    void detect() {
        GradMode.detect(true);
    }

    @AfterEach
    void end() {
        GradMode.reset();
    }

    private static Tensor leaf(double... values) {
        return Tensor.of(values).requiresGrad(true);
    }

    private static Tensor nothingTimesARoot(Tensor x) {
        return Tensor.ones(1).mul(x.sqrt()).mul(0);
    }

    @Test
    void theFirstFunctionWithAGradientThatIsNanIsNamed() {
        assertThatThrownBy(nothingTimesARoot(leaf(0))::backward).isInstanceOf(EngineException.class)
                .hasMessage("Function 'SqrtBackward0' returned nan values in its 0th output.");
    }

    @Test
    void anInfiniteGradientAndAValueThatIsNanGoThrough() {
        Tensor x = leaf(0, 1);
        x.mul(2).sqrt().sum().backward();
        assertThat(Objects.requireNonNull(x.grad()).data().get(0)).isInfinite();
        assertThat(leaf(-1).sqrt().item()).isNaN();
    }

    @Test
    void detectionEnds() {
        assertThat(GradMode.detect(false)).isTrue();
        Tensor x = leaf(0);
        nothingTimesARoot(x).backward();
        assertThat(Objects.requireNonNull(x.grad()).item()).isNaN();
    }
}
