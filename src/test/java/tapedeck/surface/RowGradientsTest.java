package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.nn.Functional;
import tapedeck.nn.Init;
import tapedeck.nn.Layer;
import tapedeck.nn.Reduction;
import tapedeck.surface.RowGradients.Instead;
import tapedeck.tape.CapturedIteration;

/** What each row gives to the gradient, against a run with that row alone. */
class RowGradientsTest {
    private static final int ROWS = 6;
    private final Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");

    private static @Nullable RowGradients of(CapturedIteration captured) {
        return RowGradients.of(captured, null, () -> false);
    }

    private static RowGradients of(List<Tensor> parameters, Runnable program) {
        return Objects.requireNonNull(of(Recordings.record(parameters, program)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross_entropy", "mse", "own", "sum"})
    void aRowGivesWhatItGivesAlone(String kind) {
        Layer network = network(Tensor::tanh);
        Function<int[], Tensor> loss = places -> {
            Tensor scores = network.forward(rows(places));
            int[] classes = Arrays.stream(places).map(place -> place % 3).toArray();
            return switch (kind) {
                case "cross_entropy" -> Functional.crossEntropy(scores, classes);
                case "mse" -> Functional.mseLoss(scores, Tensor.of(new double[places.length * 3], places.length, 3));
                case "own" -> scores.pow(2).sum(1, false).mean();
                default -> Functional.crossEntropy(scores, classes, Reduction.SUM);
            };
        };
        int[] all = {0, 1, 2, 3, 4, 5};
        double[] whole = gradient(network, loss.apply(all));
        RowGradients rows = of(network.parameters(), () -> loss.apply(all).backward());
        assertThat(rows.norm()).isCloseTo(Math.sqrt(dot(whole, whole)), within(1e-12));
        assertThat(rows.rows()).hasSize(ROWS);
        double share = kind.equals("sum") ? 1 : ROWS;
        for (RowGradients.Row row : rows.rows()) {
            double[] own = gradient(network, loss.apply(new int[]{row.row()}));
            double norm = Math.sqrt(dot(own, own));
            assertThat(row.norm()).as("row %d", row.row()).isCloseTo(norm / share, within(1e-12));
            assertThat(row.cosine()).isCloseTo(dot(own, whole) / norm / rows.norm(), within(1e-10));
            double[] others = whole.clone();
            Arrays.setAll(others, i -> whole[i] - own[i] / share);
            assertThat(row.without()).isCloseTo(Math.sqrt(dot(others, others)), within(1e-10));
        }
        assertThat(rows.rows().stream().mapToDouble(RowGradients.Row::share).sum()).isCloseTo(1, within(1e-10));
        assertThat(rows.isMixed()).isFalse();
    }

    private static Layer network(UnaryOperator<Tensor> between) {
        Generator generator = Generator.manualSeed(3);
        return Layer.linear(2, 4, generator, Init.Draw.FLOAT32).then(between)
                .then(Layer.linear(4, 3, generator, Init.Draw.FLOAT32));
    }

    private static Tensor rows(int[] places) {
        double[] values = new double[2 * places.length];
        for (int i = 0; i < places.length; i++) {
            values[2 * i] = StrictMath.sin(3 * places[i] + 1);
            values[2 * i + 1] = StrictMath.cos(5 * places[i]);
        }
        return Tensor.of(values, places.length, 2);
    }

    private static double[] gradient(Layer network, Tensor loss) {
        network.parameters().forEach(Tensor::zeroGrad);
        loss.backward();
        double[] gradient = network.parameters().stream()
                .flatMapToDouble(each -> Arrays.stream(Objects.requireNonNull(each.grad()).data().toArray()))
                .toArray();
        network.parameters().forEach(Tensor::zeroGrad);
        return gradient;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void theNoiseIsThatOfTheRows_andIsTakenOffTheGradient() {
        // the rows' gradients, each as a batch: (2, 0), (4, 0), (0, 6); mean (2, 2)
        Tensor x = Tensor.of(new double[]{2, 0, 4, 0, 0, 6}, 3, 2);
        RowGradients rows = of(List.of(w), () -> x.mul(w).sum(1, false).mean().backward());
        double trace = ((0 + 4) + (4 + 4) + (4 + 16)) / 2.0;
        assertThat(rows.noise().trace()).isCloseTo(trace, within(1e-12));
        assertThat(rows.noise().square()).isCloseTo(8 - trace / 3, within(1e-12));
        assertThat(rows.noise().batchSize()).isCloseTo(trace / (8 - trace / 3), within(1e-12));
        assertThat(new RowGradients.Noise(1, -1).batchSize()).isInfinite();
    }

    @Test
    void aPenaltyOnTheParametersIsNoRows() {
        Tensor x = Tensor.of(new double[]{2, 0, 4, 0, 0, 6}, 3, 2);
        RowGradients alone = of(List.of(w), () -> x.mul(w).sum(1, false).mean().backward());
        assertThat(of(List.of(w), () -> w.pow(2).sum().mul(10).add(x.mul(w).sum(1, false).mean()).backward()))
                .isEqualTo(alone);
    }

    @Test
    void parametersAreNoRows_evenAsManyAsThereAreRows() {
        Tensor x = Tensor.of(new double[]{2, 0, 0, 4}, 2, 2);
        assertThat(of(List.of(w), () -> w.sum().add(x.mul(w).sum(1, false).mean()).backward()).rows())
                .extracting(RowGradients.Row::norm).containsExactly(1.0, 2.0);
    }

    @Test
    void withHuberAnOutlierGivesLess() {
        Tensor x = Tensor.of(new double[]{1, 0, 0, 1, 1, 1}, 3, 2);
        Tensor y = Tensor.of(new double[]{1.5, 2.5, 53});
        CapturedIteration captured = Recordings.record(List.of(w),
                () -> Functional.mseLoss(x.mul(w).sum(1, false), y).backward());
        RowGradients squared = Objects.requireNonNull(of(captured));
        RowGradients huber = Objects.requireNonNull(RowGradients.of(captured, Instead.HUBER, () -> false));
        assertThat(squared.rows().get(2).norm()).isCloseTo(2 * 50 / 3.0 * Math.sqrt(2), within(1e-9));
        assertThat(huber.rows().get(2).norm()).isCloseTo(1 / 3.0 * Math.sqrt(2), within(1e-9));
        assertThat(huber.rows().get(0).norm()).isCloseTo(0.5 / 3, within(1e-9));
        assertThat(RowGradients.of(captured, Instead.MSE, () -> false)).isEqualTo(squared);
        CapturedIteration own = Recordings.record(List.of(w), () -> x.mul(w).sum(1, false).pow(2).mean().backward());
        assertThat(RowGradients.of(own, Instead.HUBER, () -> false)).as("no loss of differences").isNull();
    }

    @Test
    void throughBatchNormRowsDependOnOneAnother() {
        Layer network = network(x -> Functional.batchNorm(x, null, null, null, null, true, 0.1, 1e-5));
        assertThat(of(network.parameters(),
                () -> Functional.crossEntropy(network.forward(rows(new int[]{0, 1, 2})), new int[]{0, 1, 2}).backward())
                .isMixed()).isTrue();
    }

    @Test
    void aLossOfNoRowsHasNone() {
        assertThat(of(Recordings.record(List.of(w), () -> w.pow(2).sum().backward()))).isNull();
        assertThat(of(Recordings.record(List.of(w), () -> w.sum()))).isNull();
    }

    @Test
    void itEndsWhenItIsCancelled() {
        Tensor x = Tensor.of(new double[]{2, 0, 4, 0, 0, 6}, 3, 2);
        CapturedIteration captured = Recordings.record(List.of(w), () -> x.mul(w).sum(1, false).mean().backward());
        assertThatThrownBy(() -> RowGradients.of(captured, null, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
