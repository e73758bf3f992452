package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.NdArray;
import tapedeck.autograd.Catalogue;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.function.Function;
import tapedeck.optim.SGD;
import tapedeck.tape.Arrival.Source;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** Why a gradient is what it is, for every Function of the engine: the terms add up to {@code .grad}. */
class WhyTest {
    private static final int SAMPLES = 5;

    static Stream<Catalogue.Entry> entries() {
        return Catalogue.entries();
    }

    private static TapeSnapshot record(Catalogue.Entry entry) {
        return Recordings.snapshot(() -> {
            Tensor output = entry.call().apply(entry.leaves());
            if (output.requiresGrad()) {
                output.backward(entry.seed().apply(output));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theTermsAddUpToTheGradient(Catalogue.Entry entry) {
        TapeSnapshot snapshot = record(entry);
        for (TensorState tensor : snapshot.tensors()) {
            NdArray grad = tensor.grad();
            if (grad == null) {
                assertThat(tensor.arrivals()).isEmpty();
                continue;
            }
            double[] expected = grad.toArray();
            GradientAccount account = GradientAccount.of(snapshot, tensor.id());
            assertThat(account.rows().getLast().sum().toArray()).containsExactly(expected);
            for (int i = 0; i < expected.length; i++) {
                int element = i;
                double sum = account.rows().stream().mapToDouble(row -> row.contribution().toArray()[element]).sum();
                assertSame(sum, expected[i]);
            }
            for (int k = 0; k < Math.min(SAMPLES, expected.length); k++) {
                int element = (int) ((long) k * expected.length / Math.min(SAMPLES, expected.length));
                check(ChainRule.of(snapshot, tensor.id(), element), expected[element]);
            }
        }
    }

    private static void check(ChainRule rule, double expected) {
        double total = 0;
        for (ChainRule.Part part : rule.parts()) {
            assertSame(part.sum(), part.contribution());
            if (part.source() == Source.FUNCTION && part.count() <= ChainRule.MOST_TERMS) {
                assertSame(part.terms().stream().mapToDouble(ChainRule.Term::value).sum(), part.sum());
            }
            total += part.sum();
        }
        assertSame(total, expected);
        assertThat(rule.grad()).isEqualTo(expected);
        assertThat(text(rule)).startsWith("∂L/∂").doesNotContain("null");
    }

    private static void assertSame(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    /** On one line, of each sum at most three terms. */
    private static String text(ChainRule rule) {
        Texts texts = new Texts(Language.ENGLISH);
        return rule.subject() + " = "
                + rule.parts().stream().map(part -> texts.of(part.symbols())).collect(Collectors.joining(" + ")) + " = "
                + rule.parts().stream().map(part -> texts.of(part.numbers(3))).collect(Collectors.joining(" + "))
                + " = " + Terms.number(rule.grad());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theTapeRunAgainGivesTheSameGradientInBothModes(Catalogue.Entry entry) {
        TapeSnapshot snapshot = record(entry);
        for (TensorState tensor : snapshot.tensors()) {
            NdArray grad = tensor.grad();
            if (grad == null || grad.numel() == 0) {
                continue;
            }
            TapeEvaluator tape = Objects.requireNonNull(TapeEvaluator.of(snapshot, tensor.id()));
            assertThat(tape.loss(tape.original())).isEqualTo(tape.loss());
            double[] expected = grad.toArray();
            double[] reverse = tape.reverse().toArray();
            for (int i = 0; i < expected.length; i++) {
                assertSame(reverse[i], expected[i]);
            }
            double forward = tape.forward(NdArray.full(grad.shape(), 1));
            assertThat(forward).isCloseTo(java.util.Arrays.stream(expected).sum(),
                    within(1e-11 * Math.max(1, java.util.Arrays.stream(expected).map(Math::abs).sum())));
        }
    }

    @Test
    void everyFunctionOfTheEngineIsAmongThem() {
        Set<String> recorded = entries().map(WhyTest::record).map(TapeSnapshot::functions).flatMap(List::stream)
                .map(WhyTest::function).map(function -> function.getClass().getSimpleName())
                .collect(Collectors.toSet());
        Set<String> all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("tapedeck.function").stream().filter(c -> c.isAssignableTo(Function.class))
                .filter(c -> !c.isInterface() && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(c -> c.getSimpleName()).collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(recorded).containsAll(all);
    }

    private static Function function(FunctionState state) {
        return Objects.requireNonNull(Objects.requireNonNull(state.recorded()).function());
    }

    @Test
    void aTensorUsedTwiceByOneFunctionHasARowForEach() {
        Tensor x = Tensor.of(new double[]{3, 5}).requiresGrad(true).named("x");
        TapeSnapshot snapshot = Recordings.snapshot(() -> x.mul(x).named("y").sum().backward());
        GradientAccount account = GradientAccount.of(snapshot, 0);
        assertThat(account.rows()).extracting(GradientAccount.Row::title)
                .containsExactly(Message.verbatim("MulBackward0"), Message.verbatim("MulBackward0"));
        assertThat(account.rows()).extracting(GradientAccount.Row::input).containsExactly(0, 1);
        assertThat(account.rows().get(0).sum().toArray()).containsExactly(3, 5);
        assertThat(account.rows().get(1).sum().toArray()).containsExactly(6, 10);
        assertThat(account.message()).isEqualTo(Message.of("explain.gradient.sum", "n", 2L));
        assertThat(text(ChainRule.of(snapshot, 0, 1)))
                .isEqualTo("∂L/∂x[1] = ∂L/∂y[1] · x[1] + ∂L/∂y[1] · x[1] = 1 · 5 + 1 · 5 = 10");
    }

    @Test
    void whatWasThereBeforeIsTheFirstRow() {
        Tensor x = Tensor.of(new double[]{3, 5}).requiresGrad(true).named("x");
        x.pow(2).sum().backward();
        TapeSnapshot snapshot = Recordings.snapshot(() -> {
            x.mul(2).sum().backward();
            x.mul(1).sum().backward();
        });
        GradientAccount account = GradientAccount.of(snapshot, 0);
        assertThat(account.rows()).extracting(GradientAccount.Row::source).containsExactly(Source.BEFORE,
                Source.FUNCTION, Source.FUNCTION);
        assertThat(account.rows()).extracting(row -> row.sum().toArray()[1]).containsExactly(10.0, 12.0, 13.0);
        assertThat(account.message()).isEqualTo(Message.of("explain.gradient.more", "n", 2L));
        assertThat(ChainRule.of(snapshot, 0, 1).parts().getFirst().symbols())
                .isEqualTo(Message.of("explain.from.before"));
    }

    private static TapeSnapshot clipped(List<Tensor> parameters, Runnable forwardAndBackward) {
        return Recordings.end(Recordings.record(parameters, () -> {
            forwardAndBackward.run();
            SGD optimizer = new SGD(parameters, 0.1);
            optimizer.setMaxNorm(1);
            optimizer.step();
        }));
    }

    private static Message clippedBy(String factor, String sum) {
        return Message.of("explain.gradient.clipped", "sum", Message.of(sum), "factor", factor);
    }

    @Test
    void clippingIsPartOfTheAccount() {
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true).named("w");
        TapeSnapshot snapshot = clipped(List.of(w), () -> w.pow(2).named("q").sum().backward());
        GradientAccount account = GradientAccount.of(snapshot, 0);
        assertThat(account.message()).isEqualTo(clippedBy("0.1 = 1 / (10 + 1e-6)", "explain.gradient.one"));
        assertThat(account.rows()).extracting(GradientAccount.Row::title).containsExactly(
                Message.verbatim("PowBackward0"), Message.of("explain.clipped", "factor", "0.1 = 1 / (10 + 1e-6)"));
        assertThat(text(ChainRule.of(snapshot, 0, 0))).isEqualTo("∂L/∂w[0] = ∂L/∂q[0] · 2 · w[0] + "
                + "(0.1 − 1) · the sum so far (clipped: · 0.1 = 1 / (10 + 1e-6)) = 1 · 2 · 3 + -5.4 = 0.6");
    }

    @Test
    void clippingSaysThatItSpoiltAGradientThatWasFinite() {
        Tensor good = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("good");
        Tensor bad = Tensor.of(new double[]{-1}).requiresGrad(true).named("bad");
        TapeSnapshot snapshot = clipped(List.of(good, bad),
                () -> good.pow(2).sum().add(bad.sqrt().sum()).backward());
        assertThat(GradientAccount.of(snapshot, 0).message()).isEqualTo(Message.of("explain.gradient.notFinite", "sum",
                clippedBy("nan = 1 / (nan + 1e-6)", "explain.gradient.one"), "why",
                Message.of("explain.gradient.notFinite.clipped", "norm", Double.NaN)));
    }

    @Test
    void whatWasThereBeforeAndWasOnlyClippedIsNoSumOfNothing() {
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true).named("w");
        w.pow(2).sum().backward();
        assertThat(GradientAccount.of(clipped(List.of(w), () -> w.mul(2)), 0).message())
                .isEqualTo(clippedBy("0.1 = 1 / (10 + 1e-6)", "explain.gradient.before"));
    }

    @Test
    void aMatrixProductIsWrittenOutWithItsNumbers() {
        Tensor x = Tensor.of(new double[][]{{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}}).named("x");
        Tensor w = Tensor.of(new double[][]{{1, 0.5, 1}, {1, 1, 1}}).requiresGrad(true).named("w");
        TapeSnapshot snapshot = Recordings.snapshot(() -> x.matmul(w).named("m").mul(0.25).sum().backward());
        ChainRule rule = ChainRule.of(snapshot, 1, 3);
        assertThat(text(rule))
                .isEqualTo("∂L/∂w[1,0] = Σ_b x[b,1] · ∂L/∂m[b,0] = 2 · 0.25 + 4 · 0.25 + 6 · 0.25 + … 2 "
                        + "more = 7.5");
        ChainRule.Term second = rule.parts().getFirst().terms().get(1);
        assertThat(second.gradient()).isEqualTo(new Place(2, 3));
        assertThat(second.factors()).containsExactly(new Place(0, 3));
        assertThat(second.gradient().text(snapshot)).isEqualTo("m[1,0]");
    }

    @Test
    void shortFormsAreWrittenAsByHand() {
        assertThat(why((a, b) -> a.sigmoid().named("p").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂p[0,1] · p[0,1] · (1 − p[0,1]) = 1 · 0.1192 · (1 − 0.1192) = 0.105");
        assertThat(why((a, b) -> a.add(b).named("c").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = Σ_b ∂L/∂c[b,0] = 1 + 1 = 2");
        assertThat(why((a, b) -> a.div(b).named("c").sum().backward(), "b", 1))
                .isEqualTo("∂L/∂b[0,1] = −∂L/∂c[0,1] · a[0,1] / b[0,1]² = −1 · (-2) / 8² = 0.03125");
        assertThat(why((a, b) -> b.sub(a).named("c").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = Σ_b −∂L/∂c[b,0] = −1 − 1 = -2");
        assertThat(why((a, b) -> a.pow(2).named("q").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = ∂L/∂q[0,0] · 2 · a[0,0] = 1 · 2 · 0.5 = 1");
        assertThat(why((a, b) -> a.softmax(1).named("s").pow(2).sum().backward(), "a", 0))
                .startsWith("∂L/∂a[0,0] = Σ_j ∂s[0,j]/∂a[0,0] · ∂L/∂s[0,j] = ");
        assertThat(why((a, b) -> a.relu().named("r").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂r/∂a[0,1] · ∂L/∂r = 0 (every local derivative is 0 here) = 0");
    }

    @Test
    void aNegativeNumberStandsInBrackets() {
        assertThat(why((a, b) -> a.pow(3).named("q").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂q[0,1] · 3 · a[0,1]^2 = 1 · 3 · (-2)^2 = 12");
        assertThat(why((a, b) -> a.pow(-1).named("q").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂q[0,1] · (-1) · a[0,1]^(-2) = 1 · (-1) · (-2)^(-2) = -0.25");
        assertThat(why((a, b) -> a.pow(2).named("q").sum().neg().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂q[0,1] · 2 · a[0,1] = -1 · 2 · (-2) = 4");
        assertThat(why((a, b) -> a.mul(1e-7).named("t").pow(3).named("q").sum().backward(), "t", 0))
                .endsWith(" = 1 · 3 · (5e-8)^2 = 7.5e-15");
    }

    private static String why(BiConsumer<Tensor, Tensor> program, String name, int element) {
        Tensor a = Tensor.of(new double[][]{{0.5, -2}}).requiresGrad(true).named("a");
        Tensor b = Tensor.of(new double[][]{{4, 8}, {2, 1}}).requiresGrad(true).named("b");
        TapeSnapshot snapshot = Recordings.snapshot(() -> program.accept(a, b));
        TensorState tensor = snapshot.tensors().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
        return text(ChainRule.of(snapshot, tensor.id(), element));
    }

    @Test
    void aGradientThatIsNotFiniteSaysSo() {
        Tensor x = Tensor.of(new double[]{0, 1}).requiresGrad(true).named("x");
        TapeSnapshot snapshot = Recordings.snapshot(() -> x.sqrt().named("r").sum().backward());
        assertThat(GradientAccount.of(snapshot, 0).message()).isEqualTo(Message.of("explain.gradient.notFinite", "sum",
                Message.of("explain.gradient.one"), "why", Message.of("explain.gradient.notFinite.made", "function",
                        Message.verbatim("SqrtBackward0"))));
        assertThat(text(ChainRule.of(snapshot, 0, 0)))
                .isEqualTo("∂L/∂x[0] = ∂L/∂r[0] / (2 · r[0]) = 1 / (2 · 0) = inf");
        x.zeroGrad();
        TapeSnapshot nan = Recordings.snapshot(
                () -> Tensor.where(Tensor.of(new double[]{0, 1}), x.log().named("l"), 0).sum().backward());
        assertThat(text(ChainRule.of(nan, 0, 0))).isEqualTo("∂L/∂x[0] = ∂L/∂l[0] / x[0] = 0 / 0 = nan");
    }
}
