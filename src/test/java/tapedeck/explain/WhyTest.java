package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.NdArray;
import tapedeck.autograd.Catalogue;
import tapedeck.autograd.RecordedParts;
import tapedeck.autograd.Rows;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.function.Function;
import tapedeck.function.FunctionClasses;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm.Source;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** Why a gradient is what it is, for every Function of the engine: the terms add up to {@code .grad}. */
class WhyTest {
    private static final int SAMPLES = 5;

    static Stream<Catalogue.Entry> entries() {
        return Stream.concat(ofOnePass(), RecordedParts.ofTwoPasses());
    }

    /** A tape of two passes is run again from the loss of one of them only: the other's gradients are not its. */
    static Stream<Catalogue.Entry> ofOnePass() {
        return Stream.concat(Catalogue.entries(), RecordedParts.entries());
    }

    static Stream<Rows<Catalogue.Entry>> calls() {
        return Rows.ofEntries(entries());
    }

    static Stream<Rows<Catalogue.Entry>> callsOfOnePass() {
        return Rows.ofEntries(ofOnePass());
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
    @MethodSource("calls")
    void theTermsAddUpToTheGradient(Rows<Catalogue.Entry> rows) {
        rows.each(entry -> {
            TapeSnapshot snapshot = record(entry);
            for (TensorState tensor : snapshot.tensors()) {
                NdArray grad = tensor.grad();
                if (grad == null) {
                    assertThat(tensor.gradientTerms()).isEmpty();
                    continue;
                }
                double[] expected = grad.toArray();
                GradientAccount account = GradientAccount.of(snapshot, tensor.id());
                assertThat(account.rows().getLast().sum().toArray()).containsExactly(expected);
                for (int i = 0; i < expected.length; i++) {
                    int element = i;
                    double sum = account.rows().stream().mapToDouble(row -> row.contribution().toArray()[element])
                            .sum();
                    assertSame(sum, expected[i]);
                }
                for (int k = 0; k < Math.min(SAMPLES, expected.length); k++) {
                    int element = (int) ((long) k * expected.length / Math.min(SAMPLES, expected.length));
                    check(ChainRule.of(snapshot, tensor.id(), element), expected[element]);
                }
            }
        });
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
        assertThat(ChainRuleTextTest.text(rule)).startsWith("∂L/∂").doesNotContain("null");
    }

    private static void assertSame(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @MethodSource("callsOfOnePass")
    void theTapeRunAgainGivesTheSameGradientInBothModes(Rows<Catalogue.Entry> rows) {
        rows.each(entry -> {
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
        });
    }

    @Tag("long")
    @Test
    void everyFunctionOfTheEngineIsAmongThem() {
        Set<String> recorded = entries().map(WhyTest::record).map(TapeSnapshot::functions).flatMap(List::stream)
                .map(WhyTest::function).map(function -> function.getClass().getSimpleName())
                .collect(Collectors.toSet());
        Set<String> all = FunctionClasses.all().stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(recorded).containsAll(all);
    }

    private static Function function(FunctionState state) {
        return Objects.requireNonNull(Objects.requireNonNull(state.recorded()).function());
    }
}
