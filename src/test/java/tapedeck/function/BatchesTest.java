package tapedeck.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;

/** A batch that is large enough for two threads, against its items by themselves. */
class BatchesTest {
    private static final int IMAGES = 9;
    private static final Function CONVOLUTION = new Convolution(
            new SlidingWindow(new int[]{3, 3}, new int[]{1, 1}, new int[]{1, 1}, new int[]{1, 1}), 1);

    private final Generator generator = Generator.manualSeed(3);
    private final Tensor x = drawn(IMAGES, 16, 20, 20);
    private final Tensor w = drawn(16, 16, 3, 3);
    private final Tensor gradient = drawn(IMAGES, 16, 20, 20);

    private Tensor drawn(int... sizes) {
        return new Tensor(generator.randn(Shape.of(sizes))).requiresGrad(true);
    }

    private static double[] numbers(NdArray of) {
        return of.copy().values();
    }

    private static Tensor grad(Tensor of) {
        return Objects.requireNonNull(of.grad());
    }

    private static Tensor item(Tensor of, int i) {
        return new Tensor(Views.narrow(of.data(), 0, i, 1).copy()).requiresGrad(true);
    }

    @Test
    void aConvolutionOfManyImagesIsThatOfEach() {
        isThatOfEach(CONVOLUTION, x, w, gradient);
    }

    @Test
    void theGradientsOfALargeWeightAreAddedUpAFewImagesAtATime() {
        Function one = new Convolution(
                new SlidingWindow(new int[]{1, 1}, new int[]{1, 1}, new int[]{0, 0}, new int[]{1, 1}), 1);
        isThatOfEach(one, drawn(5, 700, 1, 1), drawn(700, 700, 1, 1), drawn(5, 700, 1, 1));
    }

    private static void isThatOfEach(Function convolution, Tensor x, Tensor w, Tensor gradient) {
        Tensor y = Operations.apply(convolution, x, w);
        y.backward(gradient);
        double[] byWeight = new double[w.numel()];
        for (int i = 0; i < x.shape().size(0); i++) {
            Tensor image = item(x, i);
            Tensor weight = new Tensor(w.data().copy()).requiresGrad(true);
            Tensor one = Operations.apply(convolution, image, weight);
            one.backward(item(gradient, i));
            assertArrayEquals(numbers(one.data()), numbers(item(y, i).data()));
            assertArrayEquals(numbers(grad(image).data()), numbers(item(grad(x), i).data()));
            double[] part = numbers(grad(weight).data());
            for (int k = 0; k < part.length; k++) {
                byWeight[k] += part[k];
            }
        }
        assertArrayEquals(byWeight, numbers(grad(w).data()));
    }

    @Test
    void aProductOfManyMatricesIsThatOfEach() {
        Tensor a = drawn(20, 64, 64);
        Tensor b = drawn(20, 64, 64);
        Tensor products = Operations.apply(new Bmm(), a, b);
        for (int i = 0; i < 20; i++) {
            assertArrayEquals(numbers(Operations.apply(new Bmm(), item(a, i), item(b, i)).data()),
                    numbers(item(products, i).data()));
        }
    }

    @Test
    void reluKeepsMinusZeroAndNaN() {
        double minusNaN = Double.longBitsToDouble(-1);
        double[] given = {-0.0, 0, Double.NaN, minusNaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                -Double.MIN_VALUE,
                Double.MIN_VALUE, -1, 1};
        double[] positive = {-0.0, 0, Double.NaN, Double.NaN, 0, Double.POSITIVE_INFINITY, 0, Double.MIN_VALUE, 0, 1};
        Tensor x = Tensor.of(given).requiresGrad(true);
        Tensor y = x.relu();
        y.backward(Tensor.of(new double[]{7, 7, 7, 7, 7, 7, 7, 7, 7, -7}));
        for (int i = 0; i < given.length; i++) {
            assertEquals(positive[i], y.data().values()[i]); // tells -0 from 0
        }
        assertArrayEquals(new double[]{0, 0, 7, 7, 0, 7, 0, 7, 0, -7}, numbers(grad(x).data()));
    }
}
