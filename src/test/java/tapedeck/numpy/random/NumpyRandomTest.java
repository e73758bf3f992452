package tapedeck.numpy.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.Generator;

/** Both of numpy's streams against the real numpy's. */
class NumpyRandomTest {
    private static final double[] WEIGHTS = {0.1, 0.2, 0.4, 0.05, 0.25};
    private static final int ENDS = 20;
    private static final int WHOLE = 80;

    private static JsonNode fixture() throws IOException {
        try (InputStream in = NumpyRandomTest.class.getResourceAsStream("/pytorch/numpy_random.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }

    private static NumpyRandom made(String kind, long seed) {
        return kind.equals("legacy") ? NumpyRandom.legacy(seed) : NumpyRandom.modern(BigInteger.valueOf(seed));
    }

    @TestFactory
    Stream<DynamicTest> drawsWhatNumpyDraws() throws IOException {
        return StreamSupport.stream(fixture().get("draws").spliterator(), false)
                .map(draw -> DynamicTest.dynamicTest(draw.get("kind").asText() + " " + draw.get("what").asText() + " "
                        + draw.get("args") + " of " + draw.get("n") + " from seed " + draw.get("seed"),
                        () -> check(draw)));
    }

    private static void check(JsonNode draw) {
        int n = draw.get("n").asInt();
        double[] args = numbers(draw.get("args"));
        double[] all = drawn(made(draw.get("kind").asText(), draw.get("seed").asLong()), draw.get("what").asText(), n,
                args);
        double[] actual = all.length <= WHOLE
                ? all
                : DoubleStream.concat(Arrays.stream(all, 0, ENDS), Arrays.stream(all, all.length - ENDS, all.length))
                        .toArray();
        assertClose(actual, numbers(draw.get("values")));
    }

    /** To the last bit, but for what passes through a logarithm or a power, of which each library rounds some otherwise. */
    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            boolean whole = expected[i] == Math.rint(expected[i]);
            assertThat(actual[i]).as("number %d", i).isCloseTo(expected[i],
                    within(whole ? 0 : 1e-14 * Math.max(0.1, Math.abs(expected[i]))));
        }
    }

    private static double[] drawn(NumpyRandom random, String what, int n, double[] args) {
        return switch (what) {
            case "random" -> random.random(n);
            case "uniform" -> random.uniform(n, args[0], args[1]);
            case "standard_normal" -> random.standardNormal(n);
            case "normal" -> random.normal(n, args[0], args[1]);
            case "exponential" -> random.exponential(n, args[0]);
            case "lognormal" -> random.lognormal(n, args[0], args[1]);
            case "laplace" -> random.laplace(n, args[0], args[1]);
            case "poisson", "poisson of many" -> random.poisson(n, args[0]);
            case "binomial", "binomial of many" -> random.binomial(n, (long) args[0], args[1]);
            case "gamma", "gamma below 1" -> random.gamma(n, args[0], args[1]);
            case "beta", "beta below 1" -> random.beta(n, args[0], args[1]);
            case "permutation" -> whole(random.permutation(n));
            case "choice", "choice without" -> whole(random.choice(2 * n, n, args[0] == 1));
            case "choice of few" -> whole(random.choice(30 * n, n, false));
            case "choice by weight" -> whole(random.choice(WEIGHTS, n, true));
            case "choice by weight without" -> whole(random.choice(WEIGHTS, Math.min(n, WEIGHTS.length), false));
            case "integers" -> LongStream.of(random.integers(n, (long) args[0], (long) args[1], (int) args[2]))
                    .asDoubleStream().toArray();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static double[] whole(int[] values) {
        return IntStream.of(values).asDoubleStream().toArray();
    }

    @Test
    void takesASeedOfAnyLength() throws IOException {
        JsonNode seed = fixture().get("long");
        assertThat(NumpyRandom.modern(new BigInteger(seed.get("seed").asText())).random(5))
                .containsExactly(numbers(seed.get("values")));
    }

    @Test
    void picksManyOfALargePopulationByShuffling() throws IOException {
        assertThat(whole(made("modern", 1).choice(20_000, 900, false))).containsExactly(numbers(fixture().get("many")));
    }

    @TestFactory
    Stream<DynamicTest> keepsHalfAWordAndHalfAPairForTheNextCall() throws IOException {
        JsonNode mixed = fixture().get("mixed");
        return Stream.of("legacy", "modern").map(kind -> DynamicTest.dynamicTest(kind, () -> {
            NumpyRandom random = made(kind, 3);
            double[] actual = IntStream.range(0, 20).boxed().flatMapToDouble(_ -> DoubleStream.concat(
                    LongStream.of(random.integers(3, 0, 10, 64)).asDoubleStream(),
                    DoubleStream.concat(DoubleStream.of(random.random(1)[0], random.normal(1, 0, 1)[0]),
                            IntStream.of(random.permutation(5)).asDoubleStream())))
                    .toArray();
            assertClose(actual, numbers(mixed.get(kind)));
        }));
    }

    @Test
    void goesOnFromAStateAsIfNothingHadHappened() {
        NumpyRandom random = made("legacy", 5);
        random.normal(1, 0, 1); // leaves a second normal number behind
        Generator.State state = random.state();
        double[] first = random.normal(3, 0, 1);
        random.restore(state);
        assertThat(random.normal(3, 0, 1)).containsExactly(first);
    }
}
