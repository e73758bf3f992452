package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/** Programs of views and changes in place against the real PyTorch: numbers, histories, gradients and refusals. */
class InPlaceFixtureTest {
    private static final double TOLERANCE = 1e-13;

    static Stream<JsonNode> cases() {
        return Fixtures.read("inplace");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void endsAsInPyTorch(JsonNode fixture) {
        Steps steps = new Steps();
        run(fixture, steps);
        fixture.get("tensors").properties()
                .forEach(expected -> check(expected.getKey(), steps.tensor(expected.getKey()), expected.getValue()));
    }

    /** Forward mode, {@code seed · J · direction}, against what backward then gives, {@code seed · J}, in every direction. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void forwardModeAgreesWithBackward(JsonNode fixture) {
        Steps steps = new Steps();
        int last = fixture.path("refused").asInt(fixture.get("steps").size());
        for (int at = 0; at < last; at++) {
            String step = fixture.get("steps").get(at).asText();
            if (step.endsWith(" backward")) {
                agree(steps.tensor(step.substring(0, step.indexOf(' '))),
                        Stream.of("x", "w", "w3").map(steps::tensor).toList());
                return;
            }
            steps.run(step);
        }
    }

    private static void agree(Tensor output, List<Tensor> leaves) {
        double[] seeds = Steps.seed(output).data().toArray();
        List<double[]> forward = new ArrayList<>();
        for (Tensor leaf : leaves) {
            double[] products = new double[leaf.numel()];
            for (int i = 0; i < products.length; i++) {
                double[] direction = new double[leaf.numel()];
                direction[i] = 1;
                Tensor along = ForwardMode.jvp(output,
                        Map.of(leaf, Tensor.of(direction, leaf.shape().toArray())));
                products[i] = dot(seeds, along.data().toArray());
            }
            forward.add(products);
            leaf.setGrad(null);
        }
        output.backward(Steps.seed(output));
        for (int i = 0; i < leaves.size(); i++) {
            Tensor grad = leaves.get(i).grad();
            double[] backward = grad == null ? new double[leaves.get(i).numel()] : grad.data().toArray();
            for (int k = 0; k < backward.length; k++) {
                double tangent = forward.get(i)[k];
                if (Double.isFinite(backward[k])) {
                    assertThat(tangent).isCloseTo(backward[k], within(1e-12));
                } else {
                    assertThat(tangent).isNotFinite(); // 0 · ∞ on the way is NaN
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static void run(JsonNode fixture, Steps steps) {
        int refused = fixture.path("refused").asInt(-1);
        for (int at = 0; at < fixture.get("steps").size(); at++) {
            String step = fixture.get("steps").get(at).asText();
            if (at == refused) {
                EngineException error = assertThrows(EngineException.class, () -> steps.run(step));
                assertThat(error).hasMessage(fixture.get("error").asText());
                assertThat(FunctionFixtureTest.raised(error)).isEqualTo(fixture.get("raises").asText());
                return;
            }
            steps.run(step);
        }
    }

    private static void check(String name, Tensor tensor, JsonNode expected) {
        assertSame(name, tensor.data(), expected);
        assertThat(tensor.requiresGrad()).as("%s requires grad", name)
                .isEqualTo(expected.get("requiresGrad").asBoolean());
        assertThat(tensor.data().version()).as("version of %s", name).isEqualTo(expected.get("version").asInt());
        String gradFn = expected.get("gradFn").isNull() ? null : expected.get("gradFn").asText();
        assertThat(tensor.gradFnName()).as("grad_fn of %s", name).isEqualTo(gradFn);
        if (expected.has("next")) {
            assertThat(next(tensor)).as("what is behind %s", name).isEqualTo(names(expected.get("next")));
        }
        Tensor grad = tensor.grad();
        assertThat(grad != null).as("%s has a grad", name).isEqualTo(expected.has("grad"));
        if (grad != null) {
            assertSame("grad of " + name, grad.data(), expected.get("grad"));
        }
    }

    private static List<@Nullable String> next(Tensor tensor) {
        List<@Nullable String> next = new ArrayList<>();
        Node maker = tensor.gradFn();
        if (maker != null) {
            for (Node node : maker.next) {
                next.add(node == null ? null : node.name());
            }
        }
        return next;
    }

    private static List<@Nullable String> names(JsonNode names) {
        List<@Nullable String> result = new ArrayList<>();
        names.forEach(name -> result.add(name.isNull() ? null : name.asText()));
        return result;
    }

    private static void assertSame(String name, NdArray actual, JsonNode expected) {
        assertThat(actual.shape().toArray()).as("shape of %s", name).isEqualTo(Calls.integers(expected.get("shape")));
        FunctionFixtureTest.assertClose(actual.toArray(), Calls.numbers(expected.get("data")), TOLERANCE);
    }
}
