package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tapedeck.array.EngineException;

class AnomalyTest {
    private static Tensor leaf(double... values) {
        return Tensor.of(values).requiresGrad(true);
    }

    @Test
    void theFirstFunctionWithAValueThatIsNotFiniteIsNamed() {
        try (Anomaly _ = Anomaly.detect()) {
            assertThatThrownBy(() -> leaf(1, -1).mul(1).log().exp().sum()).isInstanceOf(EngineException.class)
                    .hasMessage("Function 'log' returned nan values in its forward output.");
            assertThatThrownBy(() -> leaf(1, 0).log()).isInstanceOf(EngineException.class)
                    .hasMessage("Function 'log' returned inf values in its forward output.");
            assertThatThrownBy(() -> leaf(1e200).mul(1).mul_(1e200)).isInstanceOf(EngineException.class)
                    .hasMessage("Function 'mul' returned inf values in its forward output.");
        }
    }

    @Test
    void theFirstFunctionWithAGradientThatIsNotFiniteIsNamed() {
        try (Anomaly _ = Anomaly.detect()) {
            Tensor y = leaf(0, 1).mul(2).sqrt().sum();
            assertThatThrownBy(y::backward).isInstanceOf(EngineException.class)
                    .hasMessage("Function 'SqrtBackward0' returned inf values in its 0th output.");
            Tensor b = leaf(0);
            Tensor z = Tensor.ones(1).mul(b.sqrt()).mul(0);
            assertThatThrownBy(z::backward).isInstanceOf(EngineException.class)
                    .hasMessage("Function 'SqrtBackward0' returned nan values in its 0th output.");
        }
    }

    @Test
    void detectionNestsAndEnds() {
        try (Anomaly _ = Anomaly.detect()) {
            try (Anomaly _ = Anomaly.detect()) {
                assertThatThrownBy(() -> leaf(-1).sqrt()).isInstanceOf(EngineException.class);
            }
            assertThatThrownBy(() -> leaf(-1).sqrt()).isInstanceOf(EngineException.class);
        }
        assertThat(leaf(-1).sqrt().item()).isNaN();
    }
}
