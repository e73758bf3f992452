package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tape;
import tapedeck.autograd.Tensor;
import tapedeck.optim.Adam;
import tapedeck.optim.SGD;

class SizeMeterTest {
    /** Two rows of two numbers. */
    private final Tensor x = Tensor.of(new double[][]{{1, 2}, {3, 4}});

    private static Tensor parameter(String name, double[]... rows) {
        return Tensor.of(rows).requiresGrad(true).named(name);
    }

    private static Tensor bias(String name, double... values) {
        return Tensor.of(values).requiresGrad(true).named(name);
    }

    /** One iteration in which arrays are spoilt as soon as it is over, as in training. */
    private static SizeSample measure(Runnable iteration) {
        SizeMeter meter = new SizeMeter(() -> 0);
        new Workspace(true).run(() -> {
            try (Tape _ = Tape.open(meter)) {
                iteration.run();
            }
        });
        return Objects.requireNonNull(meter.sample(7));
    }

    private static LayerSize layer(SizeSample sample, String name) {
        return sample.layers().stream().filter(each -> each.layer().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aPlainStepIsTheRateTimesTheGradientAndBothAreOverTheWeightsBefore() {
        Tensor w = parameter("w1", new double[]{3}, new double[]{4});
        Tensor b = bias("b1", 12);
        SizeSample sample = measure(() -> {
            x.matmul(w).add(b).sum().backward(); // of w: the columns' sums, 4 and 6; of b: 2 rows
            new SGD(List.of(w, b), 0.25).step();
        });
        double gradient = Math.sqrt(4 * 4 + 6 * 6 + 2 * 2);
        assertThat(sample.iteration()).isEqualTo(7);
        assertThat(sample.layers()).hasSize(1);
        assertThat(layer(sample, "1").gradient()).isCloseTo(gradient / 13, within(1e-15));
        assertThat(layer(sample, "1").update()).isCloseTo(0.25 * gradient / 13, within(1e-15));
    }

    @Test
    void theFirstStepOfAdamIsTheRateForEachNumberHoweverLargeItsGradient() {
        Tensor w = parameter("w1", new double[]{30}, new double[]{40});
        SizeSample sample = measure(() -> {
            x.matmul(w).sum().mul(1000).backward();
            new Adam(List.of(w), 0.01).step();
        });
        assertThat(layer(sample, "1").gradient()).isCloseTo(1000 * Math.hypot(4, 6) / 50, within(1e-9));
        assertThat(layer(sample, "1").update()).isCloseTo(0.01 * Math.sqrt(2) / 50, within(1e-12));
    }

    @Test
    void whatALayerGivesSpreadsAboutItsMeanAfterTheBiasAndWithoutThatOfOtherLayers() {
        Tensor w1 = parameter("a.weight", new double[]{1, 0}, new double[]{0, 1});
        Tensor b1 = bias("a.bias", 100, 102);
        Tensor w2 = parameter("b.weight", new double[]{1}, new double[]{0});
        SizeSample sample = measure(() -> {
            x.matmul(w1).add(b1).matmul(w2).sum().backward();
            new SGD(List.of(w1, b1, w2), 0.1).step();
        });
        // 101 and 104, 103 and 106
        assertThat(layer(sample, "a").spread()).isCloseTo(Math.sqrt((6.25 + 0.25 + 0.25 + 6.25) / 4), within(1e-12));
        assertThat(layer(sample, "b").spread()).as("101 and 103").isCloseTo(1, within(1e-12));
        assertThat(layer(sample, "a").idle()).as("nothing that has a flat part").isNaN();
    }

    /** What becomes of the numbers -9, 0.5 and 9 of three units in two rows. */
    private static LayerSize activated(UnaryOperator<Tensor> activation, double... row) {
        Tensor w = parameter("w1", row);
        Tensor w2 = parameter("w2", IntStream.range(0, row.length).mapToObj(_ -> new double[]{1})
                .toArray(double[][]::new));
        Tensor ones = Tensor.of(new double[][]{{1}, {-0.5}});
        return layer(measure(() -> {
            activation.apply(ones.matmul(w)).matmul(w2).sum().backward();
            new SGD(List.of(w, w2), 0.1).step();
        }), "1");
    }

    @Test
    void aUnitIsDeadOnlyIfItIsSoInEveryRow() {
        assertThat(activated(Tensor::relu, -9, 0.5, 9).idle()).isZero();
        assertThat(activated(z -> z.sub(20).relu(), -9, 0.5, 9).idle()).as("all are dead").isOne();
        assertThat(activated(z -> z.sub(1).relu(), -9, 0.5, 9, 0.2).idle()).as("the second and the last")
                .isEqualTo(0.5);
        assertThat(activated(z -> z.sub(20).relu(), -9, 0.5, 9).spread()).as("after the function").isZero();
    }

    @Test
    void aUnitIsSaturatedWhereItsFunctionIsFlat() {
        assertThat(activated(Tensor::tanh, 2.9, 5.9).idle()).as("tanh 2.9 and 2.95 are not flat").isZero();
        assertThat(activated(Tensor::tanh, 6, 7, 12, 5).idle()).as("in both rows but for half of 5").isEqualTo(0.75);
        assertThat(activated(Tensor::sigmoid, 13, 14, 11.8, 5).idle()).isEqualTo(0.5);
        assertThat(activated(Tensor::tanh, 1e3, -1e3).spread()).as("all are 1 or -1, half of each").isOne();
    }

    @Test
    void aSquareOfTheWeightsInTheLossIsNoLayer() {
        Tensor w = parameter("w1", new double[]{1, 2}, new double[]{3, 4});
        SizeSample sample = measure(() -> {
            x.matmul(w).sum().add(w.pow(2).sum().mul(0.1)).add(w.mul(w).sum()).backward();
            new SGD(List.of(w), 0.1).step();
        });
        double[] made = {7, 10, 15, 22};
        assertThat(layer(sample, "1").spread()).as("as large as the weight").isCloseTo(deviation(made), within(1e-12));
    }

    private static double deviation(double... numbers) {
        double mean = java.util.Arrays.stream(numbers).average().orElseThrow();
        return Math.sqrt(java.util.Arrays.stream(numbers).map(each -> (each - mean) * (each - mean)).average()
                .orElseThrow());
    }

    @Test
    void aLayerThatIsUsedTwiceIsMeasuredOverBothUses() {
        Tensor w = parameter("w1", new double[]{1}, new double[]{0});
        SizeSample sample = measure(() -> {
            x.matmul(w).sum().add(x.add(10).matmul(w).sum()).backward();
            new SGD(List.of(w), 0.1).step();
        });
        assertThat(layer(sample, "1").spread()).isCloseTo(deviation(1, 3, 11, 13), within(1e-12));
    }

    @Test
    void parametersWithoutANameAreLayersByThemselves() {
        Tensor w = Tensor.of(new double[][]{{3}, {4}}).requiresGrad(true);
        Tensor b = Tensor.of(new double[]{2}).requiresGrad(true);
        SizeSample sample = measure(() -> {
            x.matmul(w.mul(1)).add(b).sum().backward();
            new SGD(List.of(w, b), 0.5).step();
        });
        assertThat(sample.layers()).extracting(LayerSize::layer).containsExactly("#1", "#2");
        assertThat(layer(sample, "#2").update()).isEqualTo(0.5);
    }

    @Test
    void withoutAnUpdateThereIsNothing() {
        SizeMeter meter = new SizeMeter(() -> 0);
        try (Tape _ = Tape.open(meter)) {
            x.matmul(parameter("w1", new double[]{1}, new double[]{1})).sum().backward();
        }
        assertThat(meter.sample(1)).isNull();
    }
}
