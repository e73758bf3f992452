package tapedeck.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.Generator;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;
import tapedeck.pytorch.Refusals;

/** What layers start with, against what PyTorch's start with after the same {@code torch.manual_seed}. */
class InitTest {
    @TestFactory
    Stream<DynamicTest> startsAsPyTorchDoes() {
        return Cases.list(Cases.read("nn_init.json")).map(c -> DynamicTest.dynamicTest(
                c.get("what").asText() + " " + c.get("draw").asText() + " from seed " + c.get("seed"), () -> check(c)));
    }

    private static void check(JsonNode c) {
        List<Tensor> actual = made(c, Generator.manualSeed(c.get("seed").asLong()),
                Init.Draw.valueOf(c.get("draw").asText()));
        List<JsonNode> expected = Cases.list(c.get("parameters")).toList();
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            double[] numbers = Cases.doubles(expected.get(i));
            assertThat(actual.get(i).data().toArray()).containsExactly(numbers, within(tolerance(c, numbers.length)));
        }
    }

    /** Uniform numbers are equal to the last bit, and so are blocks of float32 normal ones. */
    private static double tolerance(JsonNode c, int count) {
        boolean normal = c.get("what").asText().endsWith("normal") || c.get("what").asText().startsWith("embedding");
        if (!normal) {
            return 0;
        }
        return c.get("draw").asText().equals("FLOAT64") ? 1e-14 : count < 16 ? 1e-7 : 0;
    }

    private static List<Tensor> made(JsonNode c, Generator generator, Init.Draw draw) {
        return switch (c.get("what").asText()) {
            case "linear 5 3" -> Layer.linear(5, 3, generator, draw).parameters();
            case "linear 40 7" -> Layer.linear(40, 7, generator, draw).parameters();
            case "linear 3 2 unbiased" -> Layer.linearWithoutBias(3, 2, generator, draw).parameters();
            case "conv2d 3 4 3" -> Layer.conv2d(3, 4, 3, generator, draw).parameters();
            case "embedding 4 5" -> Layer.embedding(4, 5, generator, draw).parameters();
            case "embedding 3 2" -> Layer.embedding(3, 2, generator, draw).parameters();
            case "xavier_uniform" ->
                List.of(Init.xavierUniform_(empty(c), Init.Gain.TANH.value(), generator, draw));
            case "xavier_normal" ->
                List.of(Init.xavierNormal_(empty(c), Init.Gain.LINEAR.value(), generator, draw));
            case "kaiming_uniform" ->
                List.of(Init.kaimingUniform_(empty(c), Init.Gain.RELU.value(), generator, draw));
            case "kaiming_normal" ->
                List.of(Init.kaimingNormal_(empty(c), Init.Gain.RELU.value(), generator, draw));
            default -> throw new IllegalArgumentException(c.get("what").asText());
        };
    }

    private static Tensor empty(JsonNode c) {
        return Tensor.zeros(Cases.ints(c.get("shape")));
    }

    @Test
    void zerosFill() {
        assertThat(Init.zeros_(Tensor.ones(2)).data().toArray()).containsExactly(0, 0);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatPyTorchRefuses() {
        Generator g = Generator.manualSeed(0);
        Tensor w = Tensor.zeros(3, 2);
        Tensor x = Tensor.zeros(2);
        Init.Draw whole = Init.Draw.FLOAT64;
        Init.Draw half = Init.Draw.FLOAT32;
        return Refusals.of("init").refuses("fans of a vector", () -> Init.xavierUniform_(x, 1, g, whole))
                .refuses("a gain below 0", () -> Init.xavierUniform_(w, -1, g, whole))
                .refuses("a gain below 0 of normal numbers", () -> Init.xavierNormal_(w, -1, g, whole))
                .refuses("uniform numbers from above to below", () -> Init.uniform_(x, 1, -1, g, whole))
                .refuses("uniform float32 numbers from above to below", () -> Init.uniform_(x, 1.5, -2.25, g, half))
                .refuses("uniform numbers from nan", () -> Init.uniform_(x, Double.NaN, 1, g, whole))
                .refuses("uniform numbers without end",
                        () -> Init.uniform_(x, 0, Double.POSITIVE_INFINITY, g, whole))
                .refuses("uniform float32 numbers beyond them", () -> Init.uniform_(x, 0, 1e39, g, half))
                .refuses("uniform numbers in a range beyond them", () -> Init.uniform_(x, -1e308, 1e308, g, whole))
                .refuses("uniform float32 numbers in a range beyond them",
                        () -> Init.uniform_(x, -3e38, 3e38, g, half))
                .refuses("none of uniform numbers from above to below",
                        () -> Init.uniform_(Tensor.zeros(0), 1, -1, g, whole))
                .refuses("normal numbers of a deviation below 0", () -> Init.normal_(x, 0, -1, g, whole))
                .refuses("normal float32 numbers of a deviation below 0", () -> Init.normal_(x, 0, -1e-5, g, half))
                .refuses("normal numbers of a deviation of nan", () -> Init.normal_(x, 0, Double.NaN, g, whole))
                .refuses("a probability above 1", () -> g.bernoulli(Shape.of(2), 1.5)).tests();
    }
}
