package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** Types of numbers as PyTorch has them, and float32 to its last bit: {@code dtype_fixtures.py}. */
class DTypeTest {
    private static JsonNode part(int i) {
        return Fixtures.read("dtypes").toList().get(i);
    }

    @BeforeEach
    void asInPython() {
        AutogradContext.current().floats = DType.FLOAT32;
    }

    @AfterEach
    void asInJava() {
        AutogradContext.current().floats = DType.FLOAT64;
    }

    static Stream<JsonNode> pairs() {
        return StreamSupport.stream(part(0).spliterator(), false);
    }

    private static DType type(String word) {
        return DType.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Tensor operand(JsonNode described) {
        DType type = type(described.get(1).asText());
        return switch (described.get(0).asText()) {
            case "number" -> Tensor.number(1, type);
            case "scalar" -> new Tensor(NdArray.scalar(1), type);
            default -> new Tensor(NdArray.full(Shape.of(2), 1), type);
        };
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void twoTypesGiveTheTypePyTorchGives(JsonNode pair) {
        Tensor a = operand(pair.get("a"));
        Tensor b = operand(pair.get("b"));
        matches(pair.get("add"), () -> a.add(b));
        matches(pair.get("sub"), () -> a.sub(b));
        matches(pair.get("div"), () -> a.div(b));
        if (a.dim() >= b.dim()) { // what does not fit is refused for its shape, by another text
            matches(pair.get("add_"), () -> operand(pair.get("a")).add_(b));
        }
    }

    private static void matches(JsonNode expected, Supplier<Tensor> operation) {
        String outcome;
        try {
            outcome = operation.get().dtype().word();
        } catch (EngineException e) {
            outcome = e.getMessage();
        }
        assertThat(outcome).isEqualTo(expected.elements().next().asText());
    }

    private static Tensor single(double[] values, int... shape) {
        return new Tensor(DType.FLOAT32.rounded(NdArray.of(values, shape)), DType.FLOAT32);
    }

    @Test
    void aFloat32ProgramIsPyTorchsToTheLastBit() {
        Tensor x = single(new double[]{0.1, 0.7, 1.3, 2.9}, 2, 2).requiresGrad(true);
        Tensor w = single(new double[]{0.3, 1.1, 0.9, 0.2}, 2, 2).requiresGrad(true);
        Tensor b = single(new double[]{0.05, 3.3}, 2).requiresGrad(true);
        Tensor h = x.matmul(w).add(b).mul(0.1);
        Tensor y = h.sqrt().div(3).sub(0.7).mul(h).add(h.div(x.sum())).add(1e-9);
        Tensor loss = y.mean().mul(y.sum()).sub(y.sub(0.3).abs().sum().div(7));
        loss.backward();
        x.mul(x.narrow(0, 0, 1).narrow(1, 0, 1).reshape()).sum().mul(1.1).backward();
        try (NoGrad _ = NoGrad.enter()) {
            w.sub_(Objects.requireNonNull(w.grad()).mul(0.01));
        }
        List<Tensor> results = new ArrayList<>(List.of(h, y, loss, w));
        Stream.of(x, w, b).map(each -> Objects.requireNonNull(each.grad())).forEach(results::add);
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).dtype()).isEqualTo(DType.FLOAT32);
            double[] expected = Calls.numbers(part(1).get(i));
            double[] actual = results.get(i).data().toArray();
            for (int j = 0; j < expected.length; j++) {
                assertThat(actual[j]).as("result %d", i).isEqualTo((double) (float) actual[j])
                        .isCloseTo(expected[j], within(2 * (double) Math.ulp((float) expected[j])));
            }
        }
    }

    @Test
    void aPlainNumberAmongFloatsIsAFloat() {
        for (int i = 1; i < 200; i++) {
            Tensor x = single(new double[]{i}, 1);
            assertThat(x.mul(0.1).item()).isEqualTo((double) (i * 0.1f));
            assertThat(x.div(Tensor.of(new double[]{0.3})).item()).as("beside float64, float64").isEqualTo(i / 0.3);
        }
    }

    @Test
    void castsAsPyTorchDoes() {
        for (JsonNode cast : part(2)) {
            DType type = type(cast.get(0).asText());
            double[] values = {-1.7, 0, 0.5, 3.99, 300, 70000};
            assertThat(type.rounded(NdArray.of(values, 6)).toArray()).as(type.word())
                    .containsExactly(Calls.numbers(cast.get(1)));
        }
    }

    @Test
    void wholeNumbersBeyond53BitsAreRefused() {
        Tensor large = new Tensor(NdArray.scalar(1L << 52), DType.INT64);
        assertThat(large.add(large).item()).isEqualTo(0x1p53);
        assertThatThrownBy(() -> large.mul(large))
                .isInstanceOf(EngineException.class).hasMessageContaining("2**53");
    }

    @Test
    void aCheckOfGradientsIsNotRounded() {
        Tensor x = single(new double[]{0.3, 0.7}, 2).requiresGrad(true);
        assertThat(new GradCheck().check(() -> x.sigmoid().mul(x).sum(), List.of(x)).passed()).isTrue();
        assertThat(x.mul(x).data().get(0)).isEqualTo((double) (float) (x.data().get(0) * x.data().get(0)));
    }

    @Test
    void aSumInFloat32IsRoundedInBackwardToo() {
        Tensor x = single(new double[]{0.1}, 1).requiresGrad(true);
        Tensor y = x.mul(3);
        y.mul(0.1).add(y.mul(1e-9)).add(y.mul(0.7)).sum().backward();
        double grad = Objects.requireNonNull(x.grad()).item();
        assertThat(grad).isEqualTo((double) (float) grad).isCloseTo(2.4, within(1e-6));
    }
}
