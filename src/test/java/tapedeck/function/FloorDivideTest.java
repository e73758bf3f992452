package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tapedeck.array.EngineException;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;

class FloorDivideTest {
    @Test
    void isPythons() {
        Tensor a = Tensor.of(new double[]{7, -7, 7, -7, 0.3, 5});
        Tensor b = Tensor.of(new double[]{2, 2, -2, -2, 0.1, 0});
        assertThat(Operations.apply(new FloorDivide(), a, b).data().toArray()).containsExactly(3, -4, -4, 3, 2,
                Double.POSITIVE_INFINITY);
    }

    @Test
    void hasNoDerivativeAsInPyTorch() {
        Tensor quotient = Operations.apply(new FloorDivide(), Tensor.of(5).requiresGrad(true), Tensor.of(2));
        assertThat(quotient.gradFnName()).isEqualTo("NotImplemented");
        assertThatThrownBy(quotient::backward).isInstanceOf(EngineException.class)
                .hasMessage("derivative for aten::floor_divide is not implemented");
    }
}
