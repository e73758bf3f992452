package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;

/** Every gradient against the central difference quotient of the forward pass. */
class FiniteDifferencesTest {
    private static final double H = 1e-6;

    static Stream<Arguments> functions() {
        return Stream.of(Arguments.of("add", op(Tensor::add), new int[]{3, 4}, new int[]{4}),
                Arguments.of("sub", op(Tensor::sub), new int[]{3, 1}, new int[]{3, 4}),
                Arguments.of("mul", op(Tensor::mul), new int[]{2, 3, 4}, new int[]{3, 1}),
                Arguments.of("div", op((a, b) -> a.div(b.mul(b).add(1))), new int[]{3, 4}, new int[]{1, 4}),
                Arguments.of("matmul", op(Tensor::matmul), new int[]{3, 4}, new int[]{4, 5}),
                Arguments.of("sigmoid", op((a, b) -> a.sigmoid().mul(b)), new int[]{5}, new int[]{5}),
                Arguments.of("pow", op((a, b) -> a.pow(3).mul(b)), new int[]{5}, new int[]{1}),
                Arguments.of("sum", op((a, b) -> a.sum().mul(b)), new int[]{2, 2}, new int[]{2, 2}));
    }

    private static BinaryOperator<Tensor> op(BinaryOperator<Tensor> operator) {
        return operator;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void backwardAgrees(String name, BinaryOperator<Tensor> function, int[] shapeA, int[] shapeB) {
        Generator generator = Generator.manualSeed(3);
        Tensor a = Tensor.randn(generator, shapeA).requiresGrad(true);
        Tensor b = Tensor.randn(generator, shapeB).requiresGrad(true);
        loss(function, a, b).backward();
        for (Tensor leaf : new Tensor[]{a, b}) {
            double[] grad = Objects.requireNonNull(leaf.grad()).data().toArray();
            for (int i = 0; i < leaf.numel(); i++) {
                double kept = leaf.data().values()[i];
                leaf.data().values()[i] = kept + H;
                double above = loss(function, a, b).item();
                leaf.data().values()[i] = kept - H;
                double below = loss(function, a, b).item();
                leaf.data().values()[i] = kept;
                assertThat(grad[i]).isCloseTo((above - below) / (2 * H), within(1e-7));
            }
        }
    }

    /** Weights the output, so that every element of the gradient counts differently. */
    private static Tensor loss(BinaryOperator<Tensor> function, Tensor a, Tensor b) {
        Tensor output = function.apply(a, b);
        double[] weights = new double[output.numel()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.cos(i + 1);
        }
        return output.mul(Tensor.of(weights, output.shape().toArray())).sum();
    }
}
