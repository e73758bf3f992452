package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.function.Cosh;
import tapedeck.pytorch.Cases;

/** Gradients of given tensors, of gradients, and what hooks make of them, against the real PyTorch. */
class GradTest {
    private static final Map<String, Callable<List<@Nullable Tensor>>> PROGRAMS = GradPrograms.all();
    private static final JsonNode FIXTURES = Cases.read("gradients.json");

    static Stream<String> programs() {
        return PROGRAMS.keySet().stream();
    }

    @Test
    void everyProgramHasAFixture() {
        assertThat(FIXTURES.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(PROGRAMS.keySet());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isPyTorchs(String name) throws Exception {
        Callable<List<@Nullable Tensor>> program = Objects.requireNonNull(PROGRAMS.get(name));
        JsonNode fixture = FIXTURES.get(name);
        if (fixture.has("error")) {
            assertThatThrownBy(program::call).isInstanceOf(EngineException.class)
                    .hasMessage(fixture.get("error").asText());
            return;
        }
        List<@Nullable Tensor> found = program.call();
        assertThat(found).hasSameSizeAs(fixture.get("tensors"));
        for (int i = 0; i < found.size(); i++) {
            Tensor tensor = found.get(i);
            JsonNode expected = fixture.get("tensors").get(i);
            assertThat(tensor == null).isEqualTo(expected.isNull());
            if (tensor != null) {
                assertThat(tensor.shape().toArray()).isEqualTo(Cases.ints(expected.get("shape")));
                FunctionFixtureTest.assertClose(tensor.data().toArray(), Cases.doubles(expected.get("data")), 1e-11);
                String gradFn = expected.get("gradFn").isNull() ? null : expected.get("gradFn").asText();
                Node maker = tensor.gradFn();
                assertThat(maker == null ? null : maker.qualifiedName()).isEqualTo(gradFn);
            }
        }
    }

    /** The arrays of a pass are used again in later ones, unless somebody was shown them. */
    @Test
    void aHookMayKeepWhatItIsGiven() {
        int n = 600;
        Tensor x = Tensor.ones(n).requiresGrad(true);
        Tensor y = x.mul(2).sigmoid();
        Tensor[] kept = new Tensor[2];
        y.registerHook(g -> kept[0] = g);
        x.registerHook(g -> kept[1] = g);
        Tensor loss = y.mul(3).sum();
        loss.backward(null, true);
        double[][] then = {kept[0].data().toArray(), kept[1].data().toArray()};
        for (int i = 0; i < 4; i++) {
            Tensor z = Tensor.full(i, n).requiresGrad(true);
            z.mul(5).sigmoid().mul(z).sum().backward();
        }
        x.zeroGrad();
        assertThat(kept[0].data().toArray()).isEqualTo(then[0]).containsOnly(3);
        assertThat(kept[1].data().toArray()).isEqualTo(then[1]);
    }

    @Test
    void aGradientHasTheTypeOfItsTensor() {
        Tensor x = new Tensor(NdArray.of(new double[]{0.1f, 0.2f}, 2), DType.FLOAT32).requiresGrad(true);
        Tensor first = Objects.requireNonNull(
                Grad.from(x.pow(3).sum(), null, true, true).of(List.of(x), false, false).getFirst());
        Tensor second = Objects.requireNonNull(
                Grad.from(first.sum(), null, false, false).of(List.of(x), false, false).getFirst());
        for (Tensor gradient : List.of(first, second)) {
            assertThat(gradient.dtype()).isEqualTo(DType.FLOAT32);
            assertThat(DoubleStream.of(gradient.data().toArray())).allMatch(value -> value == value.floatValue());
        }
    }

    /** As PyTorch's: the slope overflows float32, and a gradient of 0 does not make it less. */
    @Test
    void aSlopeThatFloat32CannotHoldIsInfinite() {
        Tensor x = new Tensor(NdArray.of(new double[]{-100, 1}, 2), DType.FLOAT32).requiresGrad(true);
        Operations.apply(new Cosh(), x).log().sum().backward();
        double[] gradients = Objects.requireNonNull(x.grad()).data().toArray();
        assertThat(gradients[0]).isNaN();
        assertThat(gradients[1]).isCloseTo(Math.tanh(1), within(1e-7));
        Tensor exact = Tensor.of(-100).requiresGrad(true);
        Operations.apply(new Cosh(), exact).log().sum().backward();
        assertThat(Objects.requireNonNull(exact.grad()).data().item()).isEqualTo(-1);
    }

    @Test
    void theFunctionsBeforeAreThoseThatMadeTheInputs() {
        Tensor x = Tensor.ones(2).requiresGrad(true);
        Tensor e = x.exp();
        Node sum = Objects.requireNonNull(x.add(e).gradFn());
        assertThat(sum.nextFunctions()).containsExactly(new AccumulateGrad(x), e.gradFn());
        assertThat(Objects.requireNonNull(x.mul(2).gradFn()).nextFunctions()).hasSize(2).last().isNull();
    }

    @Test
    void aFailedPassLeavesNothingBehind() {
        Tensor x = Tensor.ones(2).requiresGrad(true);
        Runnable wrong = x.registerHook(g -> Tensor.ones(3));
        Tensor y = x.mul(2);
        assertThatThrownBy(() -> y.sum().backward(null, true)).hasMessageContaining("changed the size");
        wrong.run();
        y.sum().backward();
        assertThat(Objects.requireNonNull(x.grad()).data().toArray()).containsExactly(2, 2);
    }

    @Test
    void whatHasNoSecondDerivativeSaysSo() {
        Tensor x = Tensor.of(new double[]{0, 2, 3}).requiresGrad(true);
        Tensor product = x.prod();
        assertThatThrownBy(() -> Grad.from(product, null, true, true).of(List.of(x), false, false))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("prod (ProdBackward0) has no second derivative in Tapedeck");
        assertThat(x.grad()).isNull();
    }
}
