package tapedeck.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static tapedeck.nn.LossesTest.refused;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.Generator;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;

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
        Functional.maxPool2d(x, 2).sum().backward();
        assertThat(Objects.requireNonNull(x.grad()).data().toArray()).containsExactly(1, 0, 0, 0);
        Tensor nan = Tensor.of(new double[]{1, Double.NaN, 3, 4}, 1, 2, 2);
        assertThat(Functional.maxPool2d(nan, 2).item()).isNaN();
    }

    @Test
    void anEmptyBatchGoesThrough() {
        assertThat(Functional.maxPool2d(Tensor.zeros(0, 1, 4, 4), 2).shape()).isEqualTo(Shape.of(0, 1, 2, 2));
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
    Stream<DynamicTest> refusesWithPyTorchsText() {
        Tensor x = Tensor.zeros(2, 3);
        Tensor image = Tensor.zeros(1, 3, 5, 5);
        Tensor kernel = Tensor.zeros(4, 3, 3, 3);
        int[] indices = {5};
        return Stream.of(
                refused("dropout probability has to be between 0 and 1, but got 1.5",
                        () -> Functional.dropout(x, 1.5, true, generator)),
                refused("index out of range in self", () -> Functional.embedding(indices, x)),
                refused("'weight' must be 2-D", () -> Functional.embedding(indices, Tensor.zeros(3))),
                refused("Given groups=1, weight of size [4, 3, 3, 3], expected input[1, 2, 5, 5] to have 3 channels, "
                        + "but got 2 channels instead",
                        () -> Functional.conv2d(Tensor.zeros(1, 2, 5, 5), kernel, null, 1, 0)),
                refused("Calculated padded input size per channel: (2 x 2). Kernel size: (3 x 3). Kernel size can't be "
                        + "greater than actual input size",
                        () -> Functional.conv2d(Tensor.zeros(1, 3, 2, 2), kernel, null, 1, 0)),
                refused("Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: [2, 3]",
                        () -> Functional.conv2d(x, kernel, null, 1, 0)),
                refused("Given weight of size [4, 3, 3, 3], expected bias to be 1-dimensional with 4 elements, but got "
                        + "bias of size [5] instead", () -> Functional.conv2d(image, kernel, Tensor.zeros(5), 1, 0)),
                refused("non-positive stride is not supported", () -> Functional.conv2d(image, kernel, null, 0, 0)),
                refused("negative padding is not supported", () -> Functional.conv2d(image, kernel, null, 1, -1)),
                refused("pad should be at most half of effective kernel size, but got pad=2, kernel_size=2 and dilation=1",
                        () -> Functional.maxPool2d(image, 2, 2, 2)),
                refused("Given input size: (3x5x5). Calculated output size: (3x0x0). Output size is too small",
                        () -> Functional.avgPool2d(image, 6)),
                refused("non-empty 3D or 4D (batch mode) tensor expected for input", () -> Functional.maxPool2d(x, 2)),
                refused("stride should not be zero", () -> Functional.maxPool2d(image, 2, 0, 0)),
                refused("pad must be non-negative, but got pad: -1", () -> Functional.avgPool2d(image, 2, 2, -1)),
                refused("Given normalized_shape=[4], expected input with shape [*, 4], but got input of size[2, 3]",
                        () -> Functional.layerNorm(x, new int[]{4}, null, null, 1e-5)),
                refused("Expected weight to be of same shape as normalized_shape, but got weight of shape [2] and "
                        + "normalized_shape = [3]",
                        () -> Functional.layerNorm(x, new int[]{3}, Tensor.zeros(2), null, 1e-5)),
                refused("Expected more than 1 value per channel when training, got input size torch.Size([1, 3])",
                        () -> batchNorm(Tensor.zeros(1, 3), null, null, true)),
                refused("running_mean must be defined in evaluation mode", () -> batchNorm(x, null, null, false)),
                refused("running_mean should contain 3 elements not 4",
                        () -> batchNorm(x, Tensor.zeros(4), null, false)),
                refused("weight should contain 3 elements not 4",
                        () -> batchNorm(x, Tensor.zeros(3), Tensor.zeros(4), false)),
                refused("mat1 and mat2 shapes cannot be multiplied (2x3 and 5x4)",
                        () -> Functional.linear(x, Tensor.zeros(4, 5), null)),
                refused("The expanded size of the tensor (4) must match the existing size (3) at non-singleton "
                        + "dimension 1.  Target sizes: [2, 4].  Tensor sizes: [3]",
                        () -> Functional.linear(x, Tensor.zeros(4, 3), Tensor.zeros(3))),
                refused("both arguments to linear need to be at least 1D, but they are 0D and 2D",
                        () -> Functional.linear(Tensor.of(1), x, null)),
                refused("mat2 must be a matrix, got 1-D tensor",
                        () -> Functional.linear(x, Tensor.zeros(3), Tensor.zeros(3))),
                refused("kernel size should be greater than zero, but got kernel_height: 0 kernel_width: 2",
                        () -> Functional.conv2d(image, Tensor.zeros(4, 3, 0, 2), null, 1, 0)),
                refused("Given groups=1, expected weight to be at least 1 at dimension 0, but got weight of size "
                        + "[0, 3, 2, 2] instead",
                        () -> Functional.conv2d(image, Tensor.zeros(0, 3, 2, 2), null, 1, 0)),
                refused("Dimension out of range (expected to be in range of [-2, 1], but got 3)", () -> x.softmax(3)));
    }

    private static void batchNorm(Tensor x, @Nullable Tensor running, @Nullable Tensor weight,
            boolean training) {
        Functional.batchNorm(x, running, running, weight, weight, training, 0.1, 1e-5);
    }
}
