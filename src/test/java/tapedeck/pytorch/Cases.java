package tapedeck.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.autograd.ForwardMode;
import tapedeck.autograd.GradCheck;
import tapedeck.autograd.Tensor;
import tapedeck.nn.Reduction;

/**
 * What real PyTorch computed, and the checks that every Function passes: its values, its gradients, its name, finite
 * differences, and forward against reverse mode.
 */
public final class Cases {
    private static final double RELATIVE = 1e-12;

    private Cases() {}

    public static JsonNode read(String file) {
        try (InputStream in = Cases.class.getResourceAsStream("/pytorch/" + file)) {
            return JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build()
                    .readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    public static double[] doubles(JsonNode array) {
        return list(array).mapToDouble(JsonNode::asDouble).toArray();
    }

    public static int[] ints(JsonNode array) {
        return list(array).mapToInt(JsonNode::asInt).toArray();
    }

    public static Reduction reduction(JsonNode args) {
        return switch (args.get("reduction").asText()) {
            case "none" -> Reduction.NONE;
            case "sum" -> Reduction.SUM;
            default -> Reduction.MEAN;
        };
    }

    public static Tensor tensor(JsonNode node) {
        return Tensor.of(doubles(node.get("data")), ints(node.get("shape")));
    }

    /** A test for each recorded call of {@code op}. */
    public static Stream<DynamicTest> of(String op, BiFunction<List<Tensor>, JsonNode, Tensor> program) {
        return of("nn_functions.json", op, program);
    }

    /** A test for each call of {@code op} that {@code file} has. */
    public static Stream<DynamicTest> of(String file, String op, BiFunction<List<Tensor>, JsonNode, Tensor> program) {
        List<JsonNode> cases = list(read(file)).filter(c -> c.get("op").asText().equals(op)).toList();
        assertThat(cases).as("cases of " + op).isNotEmpty();
        return cases.stream().map(c -> DynamicTest.dynamicTest(title(c), () -> check(c, program)));
    }

    private static String title(JsonNode c) {
        StringBuilder title = new StringBuilder(c.get("op").asText());
        c.get("inputs").forEach(input -> title.append(' ').append(input.get("shape")));
        return title.append(' ').append(c.get("args")).toString();
    }

    private static void check(JsonNode c, BiFunction<List<Tensor>, JsonNode, Tensor> program) {
        List<Tensor> inputs = list(c.get("inputs")).map(t -> tensor(t).requiresGrad(true)).toList();
        JsonNode args = c.get("args");
        Tensor output = program.apply(inputs, args);
        assertThat(Objects.requireNonNull(output.gradFn()).name()).isEqualTo(c.get("gradFn").asText());
        assertClose(output.data(), c.get("output"));
        Tensor seed = tensor(c.get("seed"));
        double forwards = forwards(inputs, output, seed);
        output.backward(seed);
        for (int i = 0; i < inputs.size(); i++) {
            assertClose(Objects.requireNonNull(inputs.get(i).grad()).data(), c.get("grads").get(i));
        }
        double backwards = 0;
        for (int i = 0; i < inputs.size(); i++) {
            backwards += dot(Objects.requireNonNull(inputs.get(i).grad()), direction(i, inputs.get(i)));
        }
        assertThat(forwards).isCloseTo(backwards, within(1e-11 * Math.max(1, Math.abs(backwards))));
        if (output.numel() > 0) {
            GradCheck.Report report = new GradCheck().check(() -> program.apply(inputs, args), inputs);
            assertThat(report.passed()).as(report.toString()).isTrue();
        }
    }

    /** {@code seed · J · direction}, by forward mode. */
    private static double forwards(List<Tensor> inputs, Tensor output, Tensor seed) {
        Map<Tensor, Tensor> directions = new IdentityHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            directions.put(inputs.get(i), direction(i, inputs.get(i)));
        }
        return dot(ForwardMode.jvp(output, directions), seed);
    }

    private static Tensor direction(int i, Tensor like) {
        return Tensor.randn(Generator.manualSeed(i), like.shape().toArray());
    }

    private static double dot(Tensor a, Tensor b) {
        double[] x = a.data().toArray();
        double[] y = b.data().toArray();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** Equal to 1e-12 of each element; where terms cancel, of the greatest element. */
    static void assertClose(NdArray actual, JsonNode expected) {
        assertThat(actual.shape().toArray()).containsExactly(ints(expected.get("shape")));
        double[] e = doubles(expected.get("data"));
        double[] a = actual.toArray();
        double greatest = 0;
        for (double value : e) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < e.length; i++) {
            double allowed = RELATIVE * Math.max(Math.abs(e[i]), 1e-3 * greatest);
            if (!(Math.abs(a[i] - e[i]) <= allowed) && !(Double.isNaN(a[i]) && Double.isNaN(e[i]))) {
                wrong.add(i + ": " + a[i] + " instead of " + e[i]);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
