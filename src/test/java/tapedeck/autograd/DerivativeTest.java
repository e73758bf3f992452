package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Function's derivative against finite differences, and its two modes against each other. */
class DerivativeTest {
    static Stream<JsonNode> differentiable() {
        return differentiable(FunctionFixtureTest.cases());
    }

    static Stream<JsonNode> differentiable(Stream<JsonNode> cases) {
        return cases.filter(fixture -> fixture.has("grads")).filter(DerivativeTest::isFinite);
    }

    static Stream<Rows<JsonNode>> differentiableCalls() {
        return Rows.ofFixtures(differentiable());
    }

    static Stream<Rows<JsonNode>> smoothCalls() {
        return Rows.ofFixtures(smooth());
    }

    static Stream<JsonNode> smooth() {
        return FunctionFixtureTest.chosen().filter(fixture -> fixture.path("smooth").asBoolean());
    }

    private static boolean isFinite(JsonNode fixture) {
        return Stream.concat(fixture.findValues("data").stream(), Stream.of(fixture.get("grads")))
                .flatMap(array -> array.valueStream())
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .allMatch(value -> value.isNull() || Double.isFinite(value.asDouble()));
    }

    private static double[] direction(int count, int salt) {
        double[] direction = new double[count];
        for (int k = 0; k < count; k++) {
            direction[k] = ((k * 5 + salt) % 7 - 2.5) / 3;
        }
        return direction;
    }

    /** ⟨v, J t⟩ from the left and from the right. */
    @ParameterizedTest
    @MethodSource("differentiableCalls")
    void forwardModeAgreesWithBackward(Rows<JsonNode> rows) {
        rows.each(fixture -> {
            List<Tensor> leaves = FunctionFixtureTest.leaves(fixture);
            Tensor output = FunctionFixtureTest.output(fixture, leaves);
            Map<Tensor, Tensor> tangents = new IdentityHashMap<>();
            for (int i = 0; i < leaves.size(); i++) {
                Tensor leaf = leaves.get(i);
                tangents.put(leaf, Tensor.of(direction(leaf.numel(), i), leaf.shape().toArray()));
            }
            double[] v = FunctionFixtureTest.seeds(output.numel());
            Tensor forward = ForwardMode.jvp(output, tangents);
            assertThat(forward.shape()).isEqualTo(output.shape());

            output.backward(Tensor.of(v, output.shape().toArray()));
            double fromLeft = 0;
            double size = 0;
            for (Tensor leaf : leaves) {
                Tensor grad = leaf.grad();
                double[] gradient = grad == null ? new double[leaf.numel()] : grad.data().toArray();
                double[] tangent = Objects.requireNonNull(tangents.get(leaf)).data().toArray();
                fromLeft += dot(gradient, tangent);
                size += dot(absolute(gradient), absolute(tangent));
            }
            double fromRight = dot(v, forward.data().toArray());
            assertThat(Math.abs(fromLeft - fromRight)).isLessThanOrEqualTo(1e-12 * size);
        });
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] absolute(double[] a) {
        return Arrays.stream(a).map(Math::abs).toArray();
    }

    @ParameterizedTest
    @MethodSource("smoothCalls")
    void agreesWithFiniteDifferences(Rows<JsonNode> rows) {
        rows.each(fixture -> {
            List<Tensor> leaves = FunctionFixtureTest.leaves(fixture);
            GradCheck.Report report = new GradCheck().check(() -> FunctionFixtureTest.output(fixture, leaves), leaves);
            assertThat(report.passed()).as(report.toString()).isTrue();
        });
    }

    @Test
    void everyCallIsCheckedBothWays() {
        Set<String> called = FunctionFixtureTest.chosen().map(DerivativeTest::call).collect(Collectors.toSet());
        assertThat(differentiable().map(DerivativeTest::call)).containsAll(called);
        assertThat(smooth().map(DerivativeTest::call)).containsAll(called);
    }

    private static String call(JsonNode fixture) {
        return fixture.get("call").asText();
    }
}
