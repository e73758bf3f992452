package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.autograd.Grad;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.nn.Functional;
import tapedeck.nn.Init;
import tapedeck.nn.Layer;

/** The largest eigenvalue of the Hessian, against a matrix of which it is known, and against one made by double backward. */
class CurvatureTest {
    private static Tensor parameter(double... values) {
        return Tensor.of(values).requiresGrad(true).named("x");
    }

    private static Curvature of(List<Tensor> parameters, Supplier<Tensor> loss) {
        LossFunction function = Objects.requireNonNull(
                LossFunction.of(Recordings.record(parameters, () -> loss.get().backward())));
        return Curvature.of(function, function.origin(), () -> false);
    }

    @Test
    void ofAQuadraticItIsTheLargestCoefficient() {
        Tensor x = parameter(1, 2, 3, 4);
        Tensor bends = Tensor.of(new double[]{0.5, 4, -30, 7});
        Curvature curvature = of(List.of(x), () -> x.pow(2).mul(bends).sum().mul(0.5));
        assertThat(curvature.largest()).as("not the largest in size").isCloseTo(7, within(1e-4));
        assertThat(curvature.products()).isLessThanOrEqualTo(4);
    }

    @Test
    void ofALossThatBendsDownwardOnlyItIsNegative() {
        Tensor x = parameter(1, 2);
        assertThat(of(List.of(x), () -> x.pow(2).sum().neg()).largest()).isCloseTo(-2, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void ofANetworkItIsThatOfTheWholeHessian_toOnePercent(int seed) {
        Generator generator = Generator.manualSeed(seed);
        Layer network = Layer.linear(3, 6, generator, Init.Draw.FLOAT32).then(Tensor::tanh)
                .then(Layer.linear(6, 3, generator, Init.Draw.FLOAT32));
        double[] numbers = new double[24];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = StrictMath.sin(seed * 10 + i * 1.7);
        }
        Tensor rows = Tensor.of(numbers, 8, 3);
        Supplier<Tensor> loss = () -> Functional.crossEntropy(network.forward(rows),
                new int[]{0, 1, 2, 0, 1, 2, 0, 1});
        double expected = largest(hessian(network.parameters(), loss.get()));
        Curvature curvature = of(network.parameters(), loss);
        assertThat(curvature.largest()).isCloseTo(expected, Percentage.withPercentage(1));
        assertThat(curvature.products()).as("far fewer than parameters").isLessThan(25);
    }

    /** By double backward, which shares nothing with differences of gradients. */
    private static double[][] hessian(List<Tensor> parameters, Tensor loss) {
        List<Tensor> gradients = gradients(loss, null, parameters);
        List<double[]> rows = new ArrayList<>();
        for (Tensor gradient : gradients) {
            for (int i = 0; i < gradient.numel(); i++) {
                double[] one = new double[gradient.numel()];
                one[i] = 1;
                Tensor seed = new Tensor(NdArray.of(one, gradient.shape().toArray()));
                List<Tensor> row = gradients(gradient, seed, parameters);
                rows.add(row.stream().flatMapToDouble(each -> Arrays.stream(each.data().toArray())).toArray());
            }
        }
        return rows.toArray(double[][]::new);
    }

    private static List<Tensor> gradients(Tensor of, @Nullable Tensor seed, List<Tensor> parameters) {
        return new Grad(List.of(of), Collections.singletonList(seed), true, true).of(parameters, false, false).stream()
                .map(Objects::requireNonNull).toList();
    }

    /** By power iteration, shifted so that no eigenvalue is negative. */
    private static double largest(double[][] matrix) {
        double shift = 0;
        for (double[] row : matrix) {
            shift = Math.max(shift, Arrays.stream(row).map(Math::abs).sum());
        }
        double[] v = new double[matrix.length];
        Arrays.setAll(v, i -> 1 + i % 7);
        double value = 0;
        for (int k = 0; k < 20_000; k++) {
            double[] next = new double[v.length];
            double norm = 0;
            for (int i = 0; i < v.length; i++) {
                next[i] = shift * v[i];
                for (int j = 0; j < v.length; j++) {
                    next[i] += matrix[i][j] * v[j];
                }
                norm += next[i] * next[i];
            }
            norm = Math.sqrt(norm);
            for (int i = 0; i < v.length; i++) {
                v[i] = next[i] / norm;
            }
            value = norm - shift;
        }
        return value;
    }

    @Test
    void itEndsWhenItIsCancelled() {
        Tensor x = parameter(1, 2);
        LossFunction function = Objects.requireNonNull(
                LossFunction.of(Recordings.record(List.of(x), () -> x.pow(4).sum().backward())));
        assertThatThrownBy(() -> Curvature.of(function, function.origin(), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static boolean isFlat(Tensor w, Supplier<Tensor> loss) {
        LossFunction function = Objects.requireNonNull(
                LossFunction.of(Recordings.record(List.of(w), () -> loss.get().backward())));
        double[] origin = function.origin();
        return Curvature.of(function, origin, () -> false)
                .isFlat(function.at(origin), origin, function.gradient(origin));
    }

    @Test
    void whereEverySigmoidIsSaturatedTheBendSaysNothing() {
        Tensor learning = parameter(0.5, -0.3);
        Tensor dead = parameter(40, 60);
        assertThat(isFlat(learning, () -> learning.sigmoid().sub(0.1).pow(2).sum())).isFalse();
        assertThat(isFlat(dead, () -> dead.sigmoid().sub(0.1).pow(2).sum())).isTrue();
    }

    @Test
    void atTheBottomOfAValleyTheBendSaysAll() {
        Tensor x = parameter(1e-9, 2);
        assertThat(isFlat(x, () -> x.sub(Tensor.of(new double[]{0, 2})).pow(2).sum())).as("no gradient, but a bend")
                .isFalse();
        assertThat(isFlat(x, () -> x.sub(Tensor.of(new double[]{0, 2})).pow(2).sum().add(0.001)))
                .as("though a little loss is left").isFalse();
    }
}
