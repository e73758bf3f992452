package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stream against the real PyTorch's, for several seeds and for sizes on both sides of 16. */
class GeneratorTest {
    private static JsonNode fixture() throws IOException {
        try (InputStream in = GeneratorTest.class.getResourceAsStream("/pytorch/generator.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static double[] numbers(JsonNode array) {
        return list(array).mapToDouble(JsonNode::asDouble).toArray();
    }

    @TestFactory
    Stream<DynamicTest> drawsWhatPyTorchDraws() throws IOException {
        return list(fixture().get("draws")).map(draw -> DynamicTest.dynamicTest(
                draw.get("what").asText() + " of " + draw.get("n") + " from seed " + draw.get("seed"),
                () -> check(draw)));
    }

    private static void check(JsonNode draw) {
        String what = draw.get("what").asText();
        int n = draw.get("n").asInt();
        double[] actual = drawn(Generator.manualSeed(draw.get("seed").asLong()), what, n);
        double[] head = numbers(draw.get("head"));
        double[] tail = numbers(draw.get("tail"));
        assertThat(actual).hasSize(n);
        assertClose(what, Arrays.copyOf(actual, head.length), head);
        assertClose(what, Arrays.copyOfRange(actual, n - tail.length, n), tail);
    }

    private static double[] drawn(Generator generator, String what, int n) {
        Shape shape = Shape.of(n);
        NdArray array = NdArray.empty(shape);
        return switch (what) {
            case "rand" -> generator.rand(shape).toArray();
            case "randFloat" -> generator.randFloat(shape).toArray();
            case "randn" -> generator.randn(shape).toArray();
            case "randnFloat" -> generator.randnFloat(shape).toArray();
            case "uniform" -> generator.uniform_(array, -0.3, 0.7).toArray();
            case "uniformFloat" -> generator.uniformFloat_(array, -0.3, 0.7).toArray();
            case "normal" -> generator.normal_(array, 0.5, 2).toArray();
            case "normalFloat" -> generator.normalFloat_(array, 0.5, 2).toArray();
            case "bernoulli" -> generator.bernoulli(shape, 0.7).toArray();
            case "randperm" -> IntStream.of(generator.randperm(n)).asDoubleStream().toArray();
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** What passes through no log, sin or cos is equal to the last bit. */
    private static void assertClose(String what, double[] actual, double[] expected) {
        if (!what.startsWith("normal") && !what.startsWith("randn")) {
            assertThat(actual).containsExactly(expected);
            return;
        }
        if (what.endsWith("Float") && expected.length >= 16) {
            assertThat(actual).containsExactly(expected);
            return;
        }
        double relative = what.endsWith("Float") ? 1e-7 : 1e-14;
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(relative * Math.max(Math.abs(expected[i]), 1e-2)));
        }
    }

    @TestFactory
    Stream<DynamicTest> keepsTheSecondOfAPairForTheNextCall() throws IOException {
        return list(fixture().get("sequences")).map(sequence -> DynamicTest.dynamicTest("seed " + sequence.get("seed"),
                () -> {
                    Generator generator = Generator.manualSeed(sequence.get("seed").asLong());
                    double[] actual = IntStream.of(3, 16, 4, 1, 17, 5).mapToObj(Shape::of)
                            .flatMap(n -> Stream.of(generator.randn(n), generator.randFloat(Shape.of(2)),
                                    generator.randnFloat(n)))
                            .flatMapToDouble(a -> Arrays.stream(a.toArray())).toArray();
                    assertThat(actual).containsExactly(numbers(sequence.get("values")), within(1e-6));
                }));
    }

    @Test
    void goesOnFromAStateAsIfNothingHadHappened() {
        Generator generator = Generator.manualSeed(7);
        generator.randn(Shape.of(3)); // leaves a second normal number behind
        Generator.State state = generator.state();
        double[] first = generator.randn(Shape.of(5)).toArray();
        generator.randperm(1000);
        generator.restore(Generator.State.of(state.words(), state.position(), state.spare()));
        assertThat(generator.state()).isEqualTo(state);
        assertThat(generator.randn(Shape.of(5)).toArray()).containsExactly(first);
    }

    @Test
    void refusesAStateNoGeneratorCanBeIn() {
        assertThatThrownBy(() -> Generator.State.of(new int[3], 0, 0)).isInstanceOf(EngineException.class);
    }

    @Test
    void refusesAnOrderOfFewerThanNone() {
        assertThatThrownBy(() -> Generator.manualSeed(1).randperm(-1)).isInstanceOf(EngineException.class)
                .hasMessage("Trying to create tensor with negative dimension -1: [-1]");
    }

    @Test
    void fillsAViewInTheOrderOfItsMemory() {
        NdArray array = NdArray.zeros(Shape.of(2, 3));
        Generator.manualSeed(1).uniform_(Views.transpose(array, 0, 1), 0, 1);
        double[] expected = Generator.manualSeed(1).rand(Shape.of(6)).toArray();
        assertThat(array.toArray()).containsExactly(expected);
    }
}
