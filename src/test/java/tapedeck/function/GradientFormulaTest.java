package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.NdArray;

/** The formula of a gradient, worked out by hand, gives what backward gives. */
class GradientFormulaTest {
    private static final double G = 0.7;

    /** Of inputs of one element each, in so many dimensions. */
    record Case(Function function, int dims, List<Double> inputs) {
        NdArray[] arrays() {
            int[] shape = dims == 1 ? new int[]{1} : new int[]{1, 1};
            return inputs.stream().map(input -> NdArray.of(new double[]{input}, shape)).toArray(NdArray[]::new);
        }

        @Override
        public String toString() {
            return function.getClass().getSimpleName();
        }
    }

    private static Case one(Function function, double... inputs) {
        return new Case(function, 1, Arrays.stream(inputs).boxed().toList());
    }

    private static Case matrix(Function function, double... inputs) {
        return new Case(function, 2, Arrays.stream(inputs).boxed().toList());
    }

    static Stream<Case> cases() {
        LossReduction mean = LossReduction.MEAN;
        LossReduction sum = LossReduction.SUM;
        return Stream.of(one(new Abs(), -2), one(new Relu(), -0.4), one(new Maximum(), 3, 3), one(new Minimum(), 3, 3),
                one(new Add(), 2, 3), one(new Sub(), 2, 3), one(new Mul(), 2, 3),
                one(new Div(), 2, 3), one(new Pow(2), 3), one(new Pow(3), 3), one(new Pow(0.5), 3), one(new Pow(-1), 3),
                one(new PowTensor(), 2, 3), one(new LeakyRelu(0.1), -0.4),
                one(new Elu(1.5), -0.4), one(new Silu(), 0.4), one(new Softplus(), 0.4), one(new MulScalar(-3), 0.4),
                one(new DivScalar(-3), 0.4), one(new Clamp(-1, 1), 0.4),
                one(new Clamp(-1, 1), 4), one(new Clamp(-1, Double.POSITIVE_INFINITY), 4), one(new Sum(), 2),
                one(new Mean(), 2), one(new Max(), 2), one(new Dot(), 2, 3), one(new Prod(), 2), one(new Softmax(0), 2),
                one(new LogSoftmax(0), 2), one(new Logsumexp(Dims.ALL, false), 2), one(new Cumsum(0), 2),
                one(new Clone(), 2), matrix(new Mm(), 2, 3), matrix(new Addmm(), 2, 3, 4), matrix(new T(), 2),
                matrix(new Transpose(0, 1), 2), matrix(new Permute(List.of(1, 0)), 2), one(new MseLoss(mean), 2, 3),
                one(new MseLoss(sum), 2, 3), one(new SmoothL1Loss(mean, 2), 2, 3), one(new SmoothL1Loss(sum, 1), 2, 3),
                one(new BinaryCrossEntropy(mean), 0.3, 0.8), one(new BinaryCrossEntropyWithLogits(sum), 0.3, 0.8),
                one(new Hardtanh(-1, 2), 0.4), one(new Hardtanh(-1, 2), 2.5), one(new Hardswish(), -1),
                one(new Hardswish(), -4), one(new Selu(), 0.4), one(new Selu(), -0.4), one(new Celu(0.5), -0.4),
                one(new LogSigmoid(), -0.4), one(new Softshrink(0.5), 0.4), one(new Softshrink(0.5), 0.6),
                one(new Hardshrink(0.5), 0.6), one(new Mish(), 0.4), one(new Threshold(0.1, 20), 0.4),
                one(new GeluTanh(), 0.4), one(new Softplus(2, 20), 0.4), one(new Prelu(), -0.4, 0.3),
                one(new Prelu(), 0.4, 0.3), one(new HuberLoss(mean, 0.5), 2, 3), one(new HuberLoss(sum, 0.5), 3, 2.8),
                one(new SoftMarginLoss(mean), 0.4, -1));
    }

    static Stream<Case> pointwise() {
        return Stream.of(one(new Logit(-1), 0.4), one(new Round(1), 0.44), one(new NanToNum(0, 1, 2), 0.4),
                one(new Rsub(), 0.4, 2), one(new WithNumber(new Sub(), 1, 3), 2),
                one(new WithNumber(new Mul(), 0, 3), 2),
                one(new WithNumber(new ScalarPow(), 1, 3), 0.4),
                one(new ScalarPow(), 0.4, 2), one(new ClampMin(0.5), 0.4), one(new ClampMin(0.5), 0.6),
                one(new ClampMax(0.5), 0.4), one(new ClampMax(0.5), 0.6), one(new Remainder(false), 3, -2),
                one(new Fmod(false), 3, -2), one(new Xlogy(), 2, 3), one(new Lerp(0.3), 2, 3),
                one(new LerpTensor(), 2, 3, 0.3),
                one(new Addcmul(0.5), 2, 3, 4), one(new Addcdiv(-0.5), 2, 3, 4), one(new DivRounded(true), 3, 2),
                one(new ClampTensor(true, true), 2, 3, 4), one(new ClampTensor(true, true), 5, 3, 4),
                one(new ClampTensor(true, true), 3.5, 3, 4), one(new ClampTensor(false, true), 2, 1),
                one(new ClampTensor(true, false), 2, 1), one(new VectorNorm(2, Dims.ALL, false), -2),
                one(new VectorNorm(1, Dims.ALL, false), -2), one(new VectorNorm(3, Dims.ALL, false), -2),
                one(new VectorNorm(Double.POSITIVE_INFINITY, Dims.ALL, false), -2), one(new Dist(3), 2, 3),
                one(new Nansum(Dims.ALL, false), 2), one(new Median(false), 2), one(new Cumprod(0), 2),
                one(new Logcumsumexp(0), 2), matrix(new MatrixTrace(), 2), matrix(new Cdist(2), 2, 3));
    }

    /** What takes tensors alone, at a place where it is defined. */
    static Stream<Case> registered() {
        return Stream.concat(
                Functions.plain(1).stream().map(each -> one(each, each instanceof Acosh ? 1.4 : 0.4)),
                Functions.plain(2).stream().flatMap(each -> Stream.of(one(each, 2, 3), one(each, 3, 2))));
    }

    @ParameterizedTest
    @MethodSource({"cases", "pointwise", "registered"})
    void theFormulaIsTheGradient(Case of) {
        NdArray[] inputs = of.arrays();
        Context context = new Context(inputs, 7);
        NdArray output = of.function.forward(context, inputs);
        @Nullable
        NdArray[] gradients = of.function.backward(context,
                NdArray.of(new double[]{G}, output.shape().toArray()));
        List<GradientFormula> formulas = of.function.vjp();
        assertThat(formulas).hasSize(inputs.length);
        for (int i = 0; i < inputs.length; i++) {
            double value = new Calculator(formulas.get(i).formula(), G, output.toArray()[0], of.inputs).value();
            assertThat(value).as("%s of input %s", formulas.get(i).formula(), i)
                    .isCloseTo(Objects.requireNonNull(gradients[i]).toArray()[0], within(1e-12));
        }
    }
}
