package tapedeck.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.Generator;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Refusals;

class FunctionalTest {
    private final Generator generator = Generator.manualSeed(1);

    @Test
    void dropoutGivesBackTheInputWhereNothingCanDrop() {
        Tensor x = Tensor.ones(3);
        assertThat(Functional.dropout(x, 0.5, false, generator)).isSameAs(x);
        assertThat(Functional.dropout(x, 0, true, generator)).isSameAs(x);
        assertThat(Functional.dropout(x, 1, true, generator).data().toArray()).containsExactly(0, 0, 0);
    }

    @Test
    void aPoolsFirstGreatestGetsTheGradientAndNotANumberWins() {
        Tensor x = Tensor.of(new double[]{7, 7, 7, 7}, 1, 2, 2).requiresGrad(true);
        Functional.maxPool2d(x, 2, 2, 0).sum().backward();
        assertThat(Objects.requireNonNull(x.grad()).data().toArray()).containsExactly(1, 0, 0, 0);
        Tensor nan = Tensor.of(new double[]{1, Double.NaN, 3, 4}, 1, 2, 2);
        assertThat(Functional.maxPool2d(nan, 2, 2, 0).item()).isNaN();
    }

    @Test
    void anEmptyBatchGoesThrough() {
        assertThat(Functional.maxPool2d(Tensor.zeros(0, 1, 4, 4), 2, 2, 0).shape()).isEqualTo(Shape.of(0, 1, 2, 2));
        assertThat(Functional.conv2d(Tensor.zeros(0, 3, 5, 5), Tensor.zeros(4, 3, 3, 3), null, 1, 0).shape())
                .isEqualTo(Shape.of(0, 4, 3, 3));
    }

    @Test
    void aLayerWithoutInputsGivesItsBias() {
        Tensor bias = Tensor.of(new double[]{1, 2});
        assertThat(Functional.linear(Tensor.zeros(1, 2, 0), Tensor.zeros(2, 0), bias).data().toArray())
                .containsExactly(1, 2, 1, 2);
    }

    @Test
    void softmaxOfHugeLogitsIsSafe() {
        Tensor x = Tensor.of(new double[]{1000, 0}).requiresGrad(true);
        Tensor logs = x.logSoftmax(0);
        logs.sum().backward();
        assertThat(logs.data().toArray()).containsExactly(0, -1000);
        assertThat(Objects.requireNonNull(x.grad()).data().toArray()).containsExactly(-1, 1);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatPyTorchRefuses() {
        Tensor x = Tensor.zeros(2, 3);
        Tensor image = Tensor.zeros(1, 3, 5, 5);
        Tensor kernel = Tensor.zeros(4, 3, 3, 3);
        int[] indices = {5};
        Tensor three = Tensor.zeros(3);
        Tensor four = Tensor.zeros(4);
        return Refusals.of("functional")
                .refuses("dropout of more than 1", () -> Functional.dropout(x, 1.5, true, generator))
                .refuses("dropout of less than 0 in evaluation", () -> Functional.dropout(x, -1e-5, false, generator))
                .refuses("dropout of nan", () -> Functional.dropout(x, Double.NaN, true, generator))
                .refuses("embedding beyond the end", () -> Functional.embedding(indices, x))
                .refuses("embedding in a vector", () -> Functional.embedding(indices, three))
                .refuses("conv2d of other channels",
                        () -> Functional.conv2d(Tensor.zeros(1, 2, 5, 5), kernel, null, 1, 0))
                .refuses("conv2d of less than the kernel",
                        () -> Functional.conv2d(Tensor.zeros(1, 3, 2, 2), kernel, null, 1, 0))
                .refuses("conv2d of a matrix", () -> Functional.conv2d(x, kernel, null, 1, 0))
                .refuses("conv2d with another bias", () -> Functional.conv2d(image, kernel, Tensor.zeros(5), 1, 0))
                .refuses("conv2d with a stride of 0", () -> Functional.conv2d(image, kernel, null, 0, 0))
                .refuses("conv2d with a padding below 0", () -> Functional.conv2d(image, kernel, null, 1, -1))
                .refuses("conv2d with a kernel without height",
                        () -> Functional.conv2d(image, Tensor.zeros(4, 3, 0, 2), null, 1, 0))
                .refuses("conv2d without outputs",
                        () -> Functional.conv2d(image, Tensor.zeros(0, 3, 2, 2), null, 1, 0))
                .refuses("max_pool2d padded too far", () -> Functional.maxPool2d(image, 2, 2, 2))
                .refuses("max_pool2d of a matrix", () -> Functional.maxPool2d(x, 2, 2, 0))
                .refuses("max_pool2d with a stride of 0", () -> Functional.maxPool2d(image, 2, 0, 0))
                .refuses("avg_pool2d of more than there is", () -> Functional.avgPool2d(image, 6, 6, 0))
                .refuses("avg_pool2d with a padding below 0", () -> Functional.avgPool2d(image, 2, 2, -1))
                .refuses("layer_norm of another size", () -> Functional.layerNorm(x, new int[]{4}, null, null, 1e-5))
                .refuses("layer_norm with another weight",
                        () -> Functional.layerNorm(x, new int[]{3}, Tensor.zeros(2), null, 1e-5))
                .refuses("batch_norm of one row", () -> batchNorm(Tensor.zeros(1, 3), null, null, null, null, true))
                .refuses("batch_norm without statistics", () -> batchNorm(x, null, null, null, null, false))
                .refuses("batch_norm without a variance", () -> batchNorm(x, three, null, null, null, false))
                .refuses("batch_norm with a mean of other channels",
                        () -> batchNorm(x, four, four, null, null, false))
                .refuses("batch_norm in training with a mean of other channels",
                        () -> batchNorm(x, four, four, null, null, true))
                .refuses("batch_norm with a variance of other channels",
                        () -> batchNorm(x, three, four, null, null, true))
                .refuses("batch_norm with a weight of other channels",
                        () -> batchNorm(x, three, three, four, four, false))
                .refuses("batch_norm with a bias of other channels",
                        () -> batchNorm(x, three, three, three, four, false))
                .refuses("linear of another width", () -> Functional.linear(x, Tensor.zeros(4, 5), null))
                .refuses("linear with another bias", () -> Functional.linear(x, Tensor.zeros(4, 3), three))
                .refuses("linear of a number", () -> Functional.linear(Tensor.of(1), x, null))
                .refuses("linear with a vector and a bias", () -> Functional.linear(x, three, three))
                .refuses("softmax over a dimension too many", () -> x.softmax(3)).tests();
    }

    private static void batchNorm(Tensor x, @Nullable Tensor mean, @Nullable Tensor variance, @Nullable Tensor weight,
            @Nullable Tensor bias, boolean training) {
        Functional.batchNorm(x, mean, variance, weight, bias, training, 0.1, 1e-5);
    }
}
