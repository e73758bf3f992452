package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.EngineException;

/**
 * For every Function that is held against PyTorch: a gradient that is recorded has the numbers of one that is not, and
 * its own gradient is the difference quotient of those.
 */
class SecondDerivativeTest {
    private static final double H = 1e-6;
    /** What must have one; the others may say by name that they have none. */
    private static final Set<String> ALWAYS = Set.of("add", "sub", "mul", "div", "neg", "exp", "log", "sqrt", "sin",
            "cos",
            "tanh", "sigmoid", "relu", "abs", "elu", "gelu", "silu", "softplus", "leaky_relu", "matmul", "addmm", "bmm",
            "sum", "mean", "var", "std", "max", "min", "amax", "amin", "cumsum", "softmax", "log_softmax", "logsumexp",
            "mse_loss", "smooth_l1_loss", "l1_loss", "nll_loss", "cross_entropy", "binary_cross_entropy", "reshape",
            "binary_cross_entropy_with_logits", "t", "transpose", "permute", "expand", "squeeze", "unsqueeze", "narrow",
            "select", "index", "index_select", "gather", "cat", "stack", "where", "masked_fill", "clone", "layer_norm",
            "batch_norm", "dropout", "embedding", "conv2d", "max_pool2d", "avg_pool2d", "conv1d", "maximum", "minimum",
            "clamp");
    /** Steeper is no slope: the gradient jumps, as that of a maximum does where two are equal. */
    private static final double JUMP = 1e4;

    static Stream<Catalogue.Entry> entries() {
        return Catalogue.entries().filter(entry -> !isRefused(entry));
    }

    static Stream<Catalogue.Entry> smooth() {
        return Catalogue.smooth().filter(entry -> !isRefused(entry));
    }

    static Stream<Rows<Catalogue.Entry>> calls() {
        return Rows.ofEntries(entries());
    }

    static Stream<Rows<Catalogue.Entry>> smoothCalls() {
        return Rows.ofEntries(smooth());
    }

    private static Tensor weights(Tensor like, int salt) {
        double[] values = new double[like.numel()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.cos(3 * i + salt);
        }
        return Tensor.of(values, like.shape().toArray());
    }

    /** Whether the Function says by name that it has none. */
    private static boolean isRefused(Catalogue.Entry entry) {
        try {
            gradients(entry, seed(entry), true);
            return false;
        } catch (EngineException refused) {
            String said = Objects.requireNonNull(refused.getMessage());
            assertThat(said).contains("has no second derivative in Tapedeck");
            assertThat(ALWAYS)
                    .doesNotContain(said.contains("(CopySlices)") ? "" : said.substring(0, said.indexOf(' ')));
            return true;
        }
    }

    private static List<@Nullable Tensor> gradients(Catalogue.Entry entry, Tensor seed, boolean createGraph) {
        Tensor output = entry.call().apply(entry.leaves());
        return new Grad(List.of(output), List.of(seed), createGraph, createGraph).of(entry.leaves(), true, false);
    }

    private static Tensor seed(Catalogue.Entry entry) {
        return entry.seed().apply(entry.call().apply(entry.leaves()));
    }

    /** One number that every element of every gradient has a share in. */
    private static Tensor mixed(List<@Nullable Tensor> gradients) {
        Tensor sum = Tensor.of(0);
        for (int i = 0; i < gradients.size(); i++) {
            Tensor gradient = gradients.get(i);
            sum = gradient == null ? sum : sum.add(gradient.mul(weights(gradient, i)).sum());
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void recordingChangesNoGradient(Rows<Catalogue.Entry> rows) {
        rows.each(entry -> {
            Tensor seed = seed(entry);
            List<@Nullable Tensor> plain = gradients(entry, seed, false);
            List<@Nullable Tensor> recorded = gradients(entry, seed, true);
            for (int i = 0; i < plain.size(); i++) {
                Tensor expected = plain.get(i);
                Tensor actual = recorded.get(i);
                assertThat(actual == null).isEqualTo(expected == null);
                if (expected != null && actual != null) {
                    assertThat(actual.shape()).isEqualTo(expected.shape());
                    assertClose(actual.data().toArray(), expected.data().toArray(), 1e-11);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("smoothCalls")
    void theGradientOfAGradientIsItsSlope(Rows<Catalogue.Entry> rows) {
        rows.each(entry -> {
            Tensor seed = seed(entry).requiresGrad(true);
            Tensor mixed = mixed(gradients(entry, seed, true));
            List<Tensor> all = new ArrayList<>(entry.leaves());
            all.add(seed);
            List<@Nullable Tensor> second = mixed.requiresGrad()
                    ? Grad.from(mixed, null, false, false).of(all, true, true)
                    : all.stream().map(input -> Tensor.zeros(input.shape().toArray())).toList();
            for (int k = 0; k < all.size(); k++) {
                Tensor input = all.get(k);
                double[] values = input.data().values();
                double[] slopes = new double[input.numel()];
                for (int i = 0; i < slopes.length; i++) {
                    double kept = values[input.data().offset() + i];
                    values[input.data().offset() + i] = kept + H;
                    double above = mixed(gradients(entry, seed.detach(), false)).item();
                    values[input.data().offset() + i] = kept - H;
                    double below = mixed(gradients(entry, seed.detach(), false)).item();
                    values[input.data().offset() + i] = kept;
                    slopes[i] = (above - below) / (2 * H);
                }
                double[] actual = Objects.requireNonNull(second.get(k)).data().toArray();
                for (int i = 0; i < slopes.length; i++) {
                    slopes[i] = Math.abs(slopes[i]) > JUMP ? actual[i] : slopes[i];
                }
                assertClose(actual, slopes, 1e-5);
            }
        });
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(tolerance * Math.max(1, Math.abs(expected[i]))));
        }
    }
}
