package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/** How a Function is written in Python, for PyTorch. */
class PythonLineTest {
    /** A Function that says nothing of it. */
    private record Silent() implements Function {
        @Override
        public Signature<?> signature() {
            return Signature.of("silent", "SilentBackward0");
        }

        @Override
        public List<Message> derivative() {
            return List.of();
        }

        @Override
        public NdArray forward(Context context, NdArray[] inputs) {
            return inputs[0];
        }

        @Override
        public @Nullable NdArray[] backward(Context context, NdArray gradient) {
            return new NdArray[]{gradient};
        }

        @Override
        public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
            throw new UnsupportedOperationException();
        }
    }

    /** The line of a Function of two inputs. */
    private static String of(Function function) {
        return function.python(List.of("x", "y"));
    }

    /** The line of a Function of one. */
    private static String ofOne(Function function) {
        return function.python(List.of("x"));
    }

    @Test
    void aNewFunctionIsACallWithItsInputs() {
        assertThat(of(new Silent())).isEqualTo("torch.silent(x, y)");
        assertThat(new Silent().takesNumbers()).isFalse();
    }

    @Test
    void anOperatorStandsBetweenItsOperandsAndTakesNumbersUnlessItMultipliesMatrices() {
        assertThat(of(new Sub())).isEqualTo("x - y");
        assertThat(of(new Mm())).isEqualTo("x @ y");
        assertThat(new Sub().takesNumbers()).isTrue();
        assertThat(new Mm().takesNumbers()).isFalse();
    }

    @Test
    void aWrittenLineHasItsInputsInTheirPlaces() {
        assertThat(of(new Remainder(false))).isEqualTo("x % y");
        assertThat(of(new Rsub(true))).isEqualTo("y - x");
        assertThat(new Rsub(true).python(List.of("{1}", "$1"))).isEqualTo("$1 - {1}");
    }

    @Test
    void whatIsUsualIsLeftOut() {
        assertThat(ofOne(new SumDim(Dims.of(0, 1), true))).isEqualTo("x.sum(dim=(0, 1), keepdim=True)");
        assertThat(ofOne(new SumDim(Dims.of(1), false))).isEqualTo("x.sum(dim=1)");
        assertThat(of(new Conv2d(1, 0))).isEqualTo("F.conv2d(x, y)");
        assertThat(of(new Conv2d(2, 1))).isEqualTo("F.conv2d(x, y, stride=2, padding=1)");
        assertThat(of(new MseLoss(LossReduction.MEAN))).isEqualTo("F.mse_loss(x, y)");
        assertThat(of(new SmoothL1Loss(LossReduction.SUM, 0.5)))
                .isEqualTo("F.smooth_l1_loss(x, y, reduction='sum', beta=0.5)");
    }

    @Test
    void aLongListOfNumbersGetsAName() {
        assertThat(ofOne(new Embedding(new int[]{2, 0}, Shape.of(2))))
                .isEqualTo("F.embedding(torch.tensor([2, 0]), x)");
        assertThat(ofOne(new Embedding(new int[9], Shape.of(9)))).isEqualTo("F.embedding(indices, x)");
    }

    @Test
    void dropoutFindsItsProbabilityInItsMask() {
        assertThat(ofOne(new Dropout(NdArray.of(new double[]{0, 1.25}, 2)))).isEqualTo("F.dropout(x, p=0.2)");
    }
}
