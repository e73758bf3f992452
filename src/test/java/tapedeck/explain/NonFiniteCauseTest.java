package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.DType;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.nn.Functional;
import tapedeck.nn.Reduction;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** The cause of a number that is not finite, in the numbers it was made of. */
class NonFiniteCauseTest {
    private static Tensor x(double... values) {
        return Tensor.of(values).requiresGrad(true).named("x");
    }

    private static TapeSnapshot end(List<Tensor> parameters, Runnable program) {
        CapturedIteration captured = Recordings.record(parameters, program);
        return new TapeReader(captured).at(captured.events().size());
    }

    private static TensorState named(TapeSnapshot snapshot, String name) {
        return snapshot.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** Where it is an overflow, of float64. */
    static Message cause(String key, String expression, String value) {
        return key.endsWith("overflow")
                ? overflow(expression, value, "1.8e308", "float64")
                : Message.of(key, "expression", expression, "value", value);
    }

    private static Message overflow(String expression, String value, String largest, String type) {
        return Message.of("explain.cause.overflow", "expression", expression, "value", value, "largest", largest,
                "type", type);
    }

    static Message overflowOfSum(long terms) {
        return Message.of("explain.cause.overflow.sum", "n", terms, "value", "inf", "largest", "1.8e308", "type",
                "float64");
    }

    private static Message single(String expression) {
        return overflow(expression, "inf", "3.4e38", "float32");
    }

    private static Arguments made(String key, String expression, String value, Tensor x, Consumer<Tensor> program) {
        return Arguments.of(cause("explain.cause." + key, expression, value), x, program);
    }

    static List<Arguments> elements() {
        return List.of(
                made("overflow", "exp(1000)", "inf", x(1000), x -> x.exp().named("y")),
                made("overflow", "1e200 · 1e200", "inf", x(1e200), x -> x.mul(x).named("y")),
                made("overflow", "(−1e200) ^ 3", "−inf", x(-1e200), x -> x.pow(3).named("y")),
                made("logOfZero", "log(0)", "−inf", x(0), x -> x.log().named("y")),
                made("logOfNegative", "log(−2)", "nan", x(-2), x -> x.log().named("y")),
                made("root", "sqrt(−1)", "nan", x(-1), x -> x.sqrt().named("y")),
                made("power", "(−2) ^ 0.5", "nan", x(-2), x -> x.pow(0.5).named("y")),
                made("divisionByZero", "0 ^ (−1)", "inf", x(0), x -> x.pow(-1).named("y")),
                made("divisionByZero", "3 / 0", "inf", x(3), x -> x.div(Tensor.of(new double[]{0})).named("y")),
                made("zeroByZero", "0 / 0", "nan", x(0), x -> x.div(x).named("y")),
                made("infMinusInf", "inf − inf", "nan", x(1000), x -> x.exp().sub(x.exp()).named("y")),
                made("infByInf", "inf / inf", "nan", x(1000), x -> x.exp().div(x.exp()).named("y")),
                made("zeroTimesInf", "inf · 0", "nan", x(1000),
                        x -> x.exp().mul(Tensor.of(new double[]{0})).named("y")),
                made("overflow", "1e200 · 1e200", "inf", x(1e200),
                        x -> x.reshape(1, 1).matmul(x.reshape(1, 1)).named("y")),
                made("overflow", "(1e200 − (−2))²", "inf", x(1e200), x -> Functional
                        .mseLoss(x, Tensor.of(new double[]{-2}), Reduction.MEAN).named("y")),
                made("infMinusInf", "1e200 · 1e200 + (−1e200) · 1e200", "nan", x(1e200, -1e200),
                        x -> x.reshape(1, 2).matmul(Tensor.of(new double[][]{{1e200}, {1e200}})).named("y")));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void aNumberSaysWhatItWasMadeOf(Message expected, Tensor x, Consumer<Tensor> program) {
        TapeSnapshot snapshot = end(List.of(), () -> program.accept(x));
        assertThat(NonFiniteCause.of(snapshot, new ElementPlace(named(snapshot, "y").id(), 0))).isEqualTo(expected);
    }

    @Test
    void whatWasNotFiniteAlreadyIsNamed() {
        TapeSnapshot snapshot = end(List.of(), () -> x(1, 1000).exp().named("e").mul(2).named("y").sum().named("s"));
        Message came = Message.of("explain.cause.came", "element", "e[1]", "value", "inf");
        assertThat(NonFiniteCause.of(snapshot, new ElementPlace(named(snapshot, "y").id(), 1))).isEqualTo(came);
        assertThat(NonFiniteCause.of(snapshot, new ElementPlace(named(snapshot, "y").id(), 0))).as("finite").isNull();
        assertThat(NonFiniteCause.of(snapshot, new ElementPlace(named(snapshot, "s").id(), 0)))
                .isEqualTo(Message.of("explain.cause.came", "element", "y[1]", "value", "inf"));
        TapeSnapshot given = end(List.of(), () -> x(Double.NaN).mul(2));
        assertThat(NonFiniteCause.of(given, new ElementPlace(named(given, "x").id(), 0)))
                .isEqualTo(Message.of("explain.cause.began", "element", "x[0]", "value", "nan"));
    }

    @Test
    void aSumOverflowsThoughNoTermDoes() {
        TapeSnapshot snapshot = end(List.of(), () -> x(1e308, 1e308).sum().named("s"));
        assertThat(NonFiniteCause.of(snapshot, new ElementPlace(named(snapshot, "s").id(), 0)))
                .isEqualTo(overflowOfSum(2L));
    }

    static List<Arguments> singles() {
        return List.of(
                Arguments.of(single("exp(100)"), x(100), named(Tensor::exp)),
                Arguments.of(single("1e20 · 1e20"), x(1e20), named(x -> x.mul(x))),
                Arguments.of(single("1e20 · 1e20"), x(1e20), named(x -> x.reshape(1, 1).matmul(x.reshape(1, 1)))),
                Arguments.of(single("(1e20 − 1)²"), x(1e20), named(x -> Functional.mseLoss(x,
                        Tensor.of(new double[]{1}).to(DType.FLOAT32), Reduction.MEAN))),
                Arguments.of(Message.of("explain.cause.overflow.sum", "n", 2L, "value", "inf", "largest", "3.4e38",
                        "type", "float32"), x(3e38, 3e38), named(Tensor::sum)));
    }

    private static Consumer<Tensor> named(UnaryOperator<Tensor> make) {
        return x -> make.apply(x).named("y");
    }

    @ParameterizedTest
    @MethodSource("singles")
    void float32EndsEarlier(Message expected, Tensor x, Consumer<Tensor> program) {
        Tensor single = x.detach().to(DType.FLOAT32);
        TapeSnapshot snapshot = end(List.of(), () -> program.accept(single));
        assertThat(NonFiniteCause.of(snapshot, new ElementPlace(named(snapshot, "y").id(), 0))).isEqualTo(expected);
    }

    @Test
    void aGradientOfFloat32EndsEarlierToo() {
        Tensor x = Tensor.of(new double[]{1}).to(DType.FLOAT32).requiresGrad(true).named("x");
        assertThat(gradient(x, in -> in.mul(Tensor.of(new double[]{1e20}).to(DType.FLOAT32)).named("y").mul(1e20).sum()
                .backward())).isEqualTo(single("1e20 · 1e20"));
    }

    @Test
    void anUpdateOverflows() {
        Tensor w = Tensor.of(new double[]{1}).requiresGrad(true).named("w");
        TapeSnapshot snapshot = end(List.of(w), () -> {
            w.mul(1e300).sum().backward();
            new SGD(List.of(w), 1e100).step();
        });
        assertThat(NonFiniteCause.of(snapshot, new ElementPlace(named(snapshot, "w").id(), 0)))
                .isEqualTo(cause("explain.cause.overflow", "1 − 1e100 · 1e300", "−inf"));
    }

    private static Message gradient(Tensor x, Consumer<Tensor> program) {
        TapeSnapshot snapshot = end(List.of(), () -> program.accept(x));
        ChainRule rule = ChainRule.of(snapshot, named(snapshot, "x").id(), 0);
        ChainRule.Part part = rule.parts().getFirst();
        return Objects.requireNonNull(GradientCause.of(part,
                Objects.requireNonNull(snapshot.functions().get(part.function()).recorded()),
                GradientNames.of(snapshot, named(snapshot, "x").id())));
    }

    @Test
    void aGradientSaysItsFactors() {
        assertThat(gradient(x(0, 4), x -> x.sqrt().mul(3).sum().backward()))
                .isEqualTo(cause("explain.cause.divisionByZero", "3 / (2 · 0)", "inf"));
        assertThat(gradient(x(0, 4), x -> x.sqrt().mul(0).sum().backward()))
                .isEqualTo(cause("explain.cause.zeroByZero", "0 / (2 · 0)", "nan"));
        assertThat(
                gradient(x(1e200), x -> x.mul(Tensor.of(new double[]{1e200})).named("y").mul(1e200).sum().backward()))
                .isEqualTo(cause("explain.cause.overflow", "1e200 · 1e200", "inf"));
        assertThat(gradient(x(1000), x -> x.exp().named("e").sum().backward()))
                .isEqualTo(Message.of("explain.cause.came", "element", "e[0]", "value", "inf"));
        assertThat(gradient(x(1, 1), x -> x.mul(2).named("y").log().named("l").mul(1e308).mul(4).sum().backward()))
                .isEqualTo(Message.of("explain.cause.came", "element", "∂t3/∂y[0]", "value", "inf"));
    }

    @Test
    void contributionsMayOverflowTogether() {
        TapeSnapshot snapshot = end(List.of(), () -> {
            Tensor x = x(1);
            x.mul(1.5e308).sum().add(x.mul(1.4e308).sum()).backward();
        });
        assertThat(GradientCause.ofSum(ChainRule.of(snapshot, named(snapshot, "x").id(), 0), DType.FLOAT64))
                .isEqualTo(overflowOfSum(2L));
    }
}
