package tapedeck.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.Distributions;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.Multinomial;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;

/** Draws from PyTorch's stream beside uniform and normal numbers, against the real PyTorch's. */
class DistributionsTest {
    @TestFactory
    Stream<DynamicTest> drawsWhatPyTorchDraws() throws IOException {
        try (InputStream in = DistributionsTest.class.getResourceAsStream("/pytorch/draws.json")) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(in));
            return StreamSupport.stream(all.spliterator(), false)
                    .map(draw -> DynamicTest.dynamicTest(name(draw), () -> check(draw)));
        }
    }

    private static String name(JsonNode draw) {
        return draw.get("what").asText() + " of " + draw.get("n") + " as " + draw.get("type").asText() + " from seed "
                + draw.get("seed");
    }

    private static void check(JsonNode draw) {
        String what = draw.get("what").asText();
        boolean single = draw.get("type").asText().equals("float");
        int n = draw.get("n").asInt();
        double[] expected = StreamSupport.stream(draw.get("values").spliterator(), false)
                .mapToDouble(JsonNode::asDouble).toArray();
        double[] actual = drawn(Generator.manualSeed(draw.get("seed").asLong()), single, what, n).toArray();
        assertThat(actual).hasSameSizeAs(expected);
        double relative = what.equals("trunc_normal_") || what.equals("cauchy_") ? 1e-6 : single ? 1e-7 : 2e-15;
        for (int i = 0; i < expected.length; i++) { // the machine's log, exp and tan may differ in the last bit
            assertThat(actual[i]).isCloseTo(expected[i],
                    within(expected[i] == Math.rint(expected[i]) ? 0 : relative * Math.max(Math.abs(expected[i]), 1)));
        }
    }

    private static NdArray drawn(Generator generator, boolean single, String what, int n) {
        Distributions draws = new Distributions(generator, single);
        Distributions whole = new Distributions(generator, false);
        NdArray a = NdArray.empty(Shape.of(n));
        NdArray rising = rising(n, single);
        NdArray rows = rows(rising);
        Multinomial multinomial = new Multinomial(generator, single);
        return switch (what) {
            case "integers" -> whole.integers(a, -5, 12);
            case "integers wide" -> whole.integers(a, 0, 1L << 40);
            case "random_ int" -> whole.integers(a, 0, 1L << 31, false);
            case "random_" -> draws.integers(a, 0, single ? (1L << 24) + 1 : (1L << 53) + 1, !single);
            case "bernoulli_" -> draws.bernoulli_(a, 0.3);
            case "bernoulli" -> draws.bernoulli(rising);
            case "exponential_" -> draws.exponential_(a, 1.5);
            case "geometric_" -> draws.geometric_(a, 0.2);
            case "log_normal_" -> draws.logNormal_(a, 0.5, 0.25);
            case "cauchy_" -> draws.cauchy_(a, 1, 2);
            case "poisson" -> draws.poisson(rounded(DoubleStream.of(rising.toArray()).map(x -> x * 40), single));
            case "trunc_normal_" -> Init.truncNormal_(Tensor.zeros(n), new Init.Cut(0.1, 0.5, -1, 0.75), generator,
                    single ? Init.Draw.FLOAT32 : Init.Draw.FLOAT64).data();
            case "multinomial with replacement" -> multinomial.draw(rising, 9, true);
            case "multinomial" -> multinomial.draw(rising, Math.max(1, n / 2), false);
            case "multinomial of rows" -> multinomial.draw(rows, n, false);
            case "multinomial of rows with replacement" -> multinomial.draw(rows, 5, true);
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** PyTorch's linspace from 0.05 to 0.95, made from both ends. */
    private static NdArray rising(int n, boolean single) {
        double step = single ? (0.95f - 0.05f) / (n - 1) : (0.95 - 0.05) / (n - 1);
        return rounded(DoubleStream.iterate(0, i -> i + 1).limit(n).map(i -> n == 1
                ? 0.05
                : i < Math.floorDiv(n, 2)
                        ? 0.05 + (single ? (float) step : step) * i
                        : 0.95 - (single ? (float) step : step) * (n - 1 - i)),
                single);
    }

    private static NdArray rounded(DoubleStream values, boolean single) {
        double[] all = values.map(x -> single ? (float) x : x).toArray();
        return NdArray.of(all, all.length);
    }

    private static NdArray rows(NdArray rising) {
        int n = rising.numel();
        double[] both = DoubleStream.concat(DoubleStream.of(rising.toArray()),
                DoubleStream.iterate(n - 1, i -> i - 1).limit(n).map(i -> rising.toArray()[(int) i])).toArray();
        return NdArray.of(both, 2, n);
    }

    @Test
    void refusesWhatPyTorchRefuses() {
        Distributions draws = new Distributions(Generator.manualSeed(0), true);
        NdArray a = NdArray.zeros(Shape.of(2));
        refused("random_ expects 'from' to be less than 'to', but got from=3 >= to=3", () -> draws.integers(a, 3, 3));
        refused("exponential_ expects lambda > 0.0, but found lambda=-1", () -> draws.exponential_(a, -1));
        refused("geometric_ expects p to be in (0, 1), but got p=1", () -> draws.geometric_(a, 1));
        Multinomial multinomial = new Multinomial(Generator.manualSeed(0), true);
        refused("invalid multinomial distribution (sum of probabilities <= 0)", () -> multinomial.draw(a, 1, false));
        refused("cannot sample n_sample > prob_dist.size(-1) samples without replacement",
                () -> multinomial.draw(NdArray.full(Shape.of(2), 1), 3, false));
    }

    private static void refused(String text, Runnable draw) {
        assertThatThrownBy(draw::run).isInstanceOf(EngineException.class).hasMessage(text);
    }
}
