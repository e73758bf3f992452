package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.function.GradientFormula;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** Every Function against the real PyTorch: value, {@code grad_fn}, the gradients of every input, or the error's text. */
class FunctionFixtureTest {
    private static final Set<String> PLAIN = Set.of("add", "sub", "mul", "div", "maximum", "minimum", "add_number",
            "sub_number", "mul_number", "div_number", "neg", "abs", "relu", "leaky_relu", "clamp", "where", "t",
            "transpose", "permute", "reshape", "squeeze", "unsqueeze", "flatten", "narrow", "index_select", "cat",
            "stack", "max", "min", "amax", "amin", "max_dim", "min_dim");

    private static double tolerance(JsonNode fixture) {
        String call = fixture.get("call").asText();
        return PLAIN.contains(call) ? 1e-14 : call.equals("lgamma") ? 1e-11 : 1e-12; // lgamma is 0 at 1 and 2
    }

    static Stream<JsonNode> cases() {
        return Stream.concat(chosen(), Fixtures.read("function-fuzz"));
    }

    static Stream<Rows<JsonNode>> calls() {
        return Rows.ofFixtures(cases());
    }

    /** The cases that were thought of, not drawn. */
    static Stream<JsonNode> chosen() {
        return Stream.of("function-values", "function-indexing", "function-math", "function-reduce", "function-matrix")
                .flatMap(Fixtures::read);
    }

    static List<Tensor> leaves(JsonNode fixture) {
        return StreamSupport.stream(fixture.get("inputs").spliterator(), false)
                .map(packed -> Fixtures.tensor(packed).requiresGrad(true)).toList();
    }

    static Tensor output(JsonNode fixture, List<Tensor> leaves) {
        List<Tensor> given = fixture.has("pre")
                ? leaves.stream().map(t -> t.dim() > 1 ? t.transpose(0, -1) : t).toList()
                : leaves;
        return Calls.apply(fixture.get("call").asText(), given, fixture.get("args"));
    }

    /** What a formula names; words besides are functions, and what a Function keeps that is no tensor. */
    private static List<String> places(GradientFormula vjp) {
        String rest = vjp.formula().replaceAll("\\{\\w}", "")
                .replaceAll(
                        "[a-z_0-9ΦφΣ]+\\(|mask|condition|counts|target|part|running_(?:mean|std)|zeros|nan|inf|dim=|π|[0-9.e]+",
                        "");
        assertThat(rest).as(vjp.formula()).doesNotContainPattern("\\p{L}{2}");
        return Pattern.compile("\\{(\\w)}").matcher(vjp.formula()).results().map(found -> found.group(1)).toList();
    }

    /** The class of the exception that Python sees. */
    static String raised(EngineException refused) {
        return switch (refused.kind()) {
            case INDEX -> "IndexError";
            case VALUE -> "ValueError";
            case TYPE -> "TypeError";
            case RUNTIME, MEMORY -> "RuntimeError";
        };
    }

    /** All different, the same in the script. */
    static double[] seeds(int count) {
        double[] seeds = new double[count];
        for (int k = 0; k < count; k++) {
            seeds[k] = ((k * 7) % 11 - 4.5) / 4;
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void answersAsPyTorchDoes(Rows<JsonNode> rows) {
        rows.each(fixture -> {
            List<Tensor> leaves = leaves(fixture);
            if (fixture.has("error")) {
                EngineException refused = assertThrows(EngineException.class, () -> output(fixture, leaves));
                assertThat(refused).hasMessage(fixture.get("error").asText());
                assertThat(raised(refused)).isEqualTo(fixture.get("raises").asText());
                return;
            }
            Tensor output = output(fixture, leaves);
            assertSame(output.data(), fixture.get("output"), tolerance(fixture));
            Node gradFn = output.gradFn();
            assertThat(gradFn == null ? null : gradFn.name())
                    .isEqualTo(fixture.get("gradFn").isNull() ? null : fixture.get("gradFn").asText());
            if (gradFn != null) {
                for (Language language : Language.values()) {
                    assertThat(gradFn.function().derivative()).map(new Texts(language)::of).isNotEmpty()
                            .allSatisfy(line -> assertThat(line).startsWith("∂/∂").doesNotContain("\n"));
                }
                assertThat(gradFn.function().call()).matches("[a-z0-9_]+");
                int inputs = gradFn.inputs().size();
                List<String> known = Stream.concat(Stream.of("g", "y", "n", "k", "i"),
                        IntStream.range(0, inputs).mapToObj(String::valueOf)).toList();
                assertThat(gradFn.function().vjp().stream().limit(inputs)).isNotEmpty()
                        .allSatisfy(vjp -> assertThat(places(vjp)).isSubsetOf(known));
            }
            if (fixture.has("grads")) {
                output.backward(Tensor.of(seeds(output.numel()), output.shape().toArray()));
                for (int i = 0; i < leaves.size(); i++) {
                    assertSame(leaves.get(i).grad(), leaves.get(i), fixture.get("grads").get(i), tolerance(fixture));
                }
            }
        });
    }

    private static void assertSame(NdArray actual, JsonNode expected, double tolerance) {
        assertThat(actual.shape().toArray()).isEqualTo(Calls.integers(expected.get("shape")));
        assertClose(actual.toArray(), Calls.numbers(expected.get("data")), tolerance);
    }

    private static void assertSame(@Nullable Tensor grad, Tensor leaf, JsonNode expected, double tolerance) {
        if (expected.isNull()) {
            assertThat(grad).isNull();
            return;
        }
        Tensor held = Objects.requireNonNull(grad);
        assertThat(held.shape()).isEqualTo(leaf.shape());
        assertClose(held.data().toArray(), Calls.numbers(expected), tolerance);
    }

    static void assertClose(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            double allowed = Math.abs(expected[i]) * tolerance;
            boolean same = Double.compare(actual[i], expected[i]) == 0 || Math.abs(actual[i] - expected[i]) <= allowed;
            assertThat(same).as("element %d: %s, PyTorch has %s", i, actual[i], expected[i]).isTrue();
        }
    }

    @Test
    void everyCallHasCasesOfItsOwn() {
        Set<String> called = Fixtures.read("function-values").map(fixture -> fixture.get("call").asText())
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(called).hasSize(74).containsAll(PLAIN);
    }
}
