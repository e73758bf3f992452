package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;

/**
 * Any method with any shapes and any whole numbers: a result, or the one exception; never another. Three times as many of them with
 * {@code -Plong}.
 */
class BadInputTest {
    private static final int ROUNDS = Boolean.getBoolean("tapedeck.long") ? 60_000 : 2_000;
    private static final int[] ODD = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -5, -1, 46_341, 65_536,
            Integer.MAX_VALUE - 1, Integer.MAX_VALUE};

    @FunctionalInterface
    private interface Call {
        Tensor of(BadInputTest t, Tensor x, Tensor y);
    }

    private static final Map<String, Call> CALLS = new TreeMap<>(Map.ofEntries(
            Map.entry("add", (t, x, y) -> x.add(y)), Map.entry("mul", (t, x, y) -> x.mul(y)),
            Map.entry("div", (t, x, y) -> x.div(y)), Map.entry("pow", (t, x, y) -> x.pow(y)),
            Map.entry("maximum", (t, x, y) -> x.maximum(y)), Map.entry("matmul", (t, x, y) -> x.matmul(y)),
            Map.entry("where", (t, x, y) -> Tensor.where(t.tensor(), x, y)),
            Map.entry("add_", (t, x, y) -> x.mul(1).add_(y)), Map.entry("zero_", (t, x, y) -> x.mul(1).zero_()),
            Map.entry("t", (t, x, y) -> x.t()), Map.entry("transpose", (t, x, y) -> x.transpose(t.any(), t.any())),
            Map.entry("permute", (t, x, y) -> x.permute(t.some())),
            Map.entry("reshape", (t, x, y) -> x.reshape(t.some())),
            Map.entry("transposed reshape", (t, x, y) -> x.transpose(0, -1).reshape(t.some())),
            Map.entry("squeeze", (t, x, y) -> x.squeeze(t.any())),
            Map.entry("unsqueeze", (t, x, y) -> x.unsqueeze(t.any())),
            Map.entry("expand", (t, x, y) -> x.expand(t.some())),
            Map.entry("expand and add", (t, x, y) -> x.expand(t.some()).add(y)),
            Map.entry("expand and sum", (t, x, y) -> x.expand(0, t.any(), t.any()).sum(t.any(), false)),
            Map.entry("flatten", (t, x, y) -> x.flatten(t.any(), t.any())),
            Map.entry("narrow", (t, x, y) -> x.narrow(t.any(), t.any(), t.any())),
            Map.entry("indexSelect", (t, x, y) -> x.indexSelect(t.any(), t.some())),
            Map.entry("gather", (t, x, y) -> x.gather(t.any(), t.places())),
            Map.entry("cat", (t, x, y) -> Tensor.cat(List.of(x, y), t.any())),
            Map.entry("stack", (t, x, y) -> Tensor.stack(List.of(x, y), t.any())),
            Map.entry("max", (t, x, y) -> x.max()), Map.entry("prod", (t, x, y) -> x.prod()),
            Map.entry("var", (t, x, y) -> x.var()), Map.entry("std", (t, x, y) -> x.std()),
            Map.entry("mean", (t, x, y) -> x.mean()),
            Map.entry("sum dims", (t, x, y) -> x.sum(t.some(), t.random.nextBoolean())),
            Map.entry("mean dims", (t, x, y) -> x.mean(t.some(), t.random.nextBoolean())),
            Map.entry("amax dims", (t, x, y) -> x.amax(t.some(), t.random.nextBoolean())),
            Map.entry("std dims", (t, x, y) -> x.std(t.some(), t.random.nextBoolean())),
            Map.entry("logsumexp", (t, x, y) -> x.logsumexp(t.some(), t.random.nextBoolean())),
            Map.entry("prod dim", (t, x, y) -> x.prod(t.any(), t.random.nextBoolean())),
            Map.entry("min dim", (t, x, y) -> x.min(t.any(), t.random.nextBoolean())),
            Map.entry("cumsum", (t, x, y) -> x.cumsum(t.any())),
            Map.entry("zeros", (t, x, y) -> Tensor.zeros(t.some()).reshape(t.some())),
            Map.entry("of", (t, x, y) -> Tensor.of(x.data().toArray(), t.some())),
            Map.entry("arange", (t, x, y) -> Tensor.arange(t.number(), t.number(), t.number())),
            Map.entry("eye", (t, x, y) -> Tensor.eye(t.any())),
            Map.entry("rand", (t, x, y) -> Tensor.rand(Generator.manualSeed(1), t.some())),
            Map.entry("item", (t, x, y) -> Tensor.of(x.item())),
            Map.entry("get", (t, x, y) -> Tensor.of(x.data().get(t.some()))),
            Map.entry("backward", (t, x, y) -> {
                Tensor z = x.exp();
                z.backward(y);
                return z;
            })));

    private final Random random = new Random(11);

    private int any() {
        return random.nextInt(8) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextInt(7) - 3;
    }

    private int[] some() {
        return random.ints(random.nextInt(5), 0, 1).map(_ -> any()).toArray();
    }

    /** No number so great that the array would fit and take long. */
    private double number() {
        double[] pool = {0, 1, -1, 2.5, 1e-3, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Integer.MAX_VALUE};
        return pool[random.nextInt(pool.length)];
    }

    private Tensor tensor() {
        int[] shape = random.ints(random.nextInt(random.nextInt(5) == 0 ? 6 : 4), 0, 4).toArray();
        int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return Tensor.of(random.doubles(count, -2, 2).toArray(), shape);
    }

    private Tensor places() {
        Tensor like = tensor();
        double[] places = random.doubles(like.numel()).map(v -> v < 0.9 ? Math.floor(v * 3) : (v - 0.95) * 1e10)
                .toArray();
        return Tensor.of(places, like.shape().toArray());
    }

    @Test
    void onlyTheEnginesExceptionEverEscapes() {
        String[] names = CALLS.keySet().toArray(String[]::new);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String name = names[random.nextInt(names.length)];
            Tensor x = tensor().requiresGrad(random.nextBoolean());
            Tensor y = tensor().requiresGrad(random.nextBoolean());
            try {
                use(Objects.requireNonNull(CALLS.get(name)).of(this, x, y), x);
            } catch (EngineException e) {
                refused++;
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException | Error e) {
                fail("round " + round + ": " + name + " of " + x.shape() + " and " + y.shape(), e);
            }
        }
        assertThat(refused).isBetween(ROUNDS / 5, ROUNDS * 4 / 5);
    }

    private static void use(Tensor output, Tensor x) {
        if (output.numel() > 10_000) {
            return;
        }
        assertThat(output.toString()).isNotEmpty();
        if (output.gradFn() == null) {
            return;
        }
        if (x.requiresGrad()) {
            Tensor forward = ForwardMode.jvp(output, Map.of(x, x.detach()));
            assertThat(forward.shape()).isEqualTo(output.shape());
        }
        output.backward(Tensor.ones(output.shape().toArray()));
    }

    @Test
    void sizesWhoseProductOverflowsAreRefused() {
        int many = Integer.MAX_VALUE;
        assertThatThrownBy(() -> Tensor.zeros(many, many)).isInstanceOf(EngineException.class)
                .hasMessage("Storage size calculation overflowed with sizes=[2147483647, 2147483647]");
        assertThatThrownBy(() -> Tensor.zeros(65536, 65536, 65536, 65536)).isInstanceOf(EngineException.class)
                .hasMessageStartingWith("Storage size calculation overflowed");
        assertThatThrownBy(() -> Tensor.zeros(many, many, many)).isInstanceOf(EngineException.class)
                .hasMessageStartingWith("Storage size calculation overflowed");
        assertThatThrownBy(() -> Tensor.ones(1).expand(46_341, 46_341)).isInstanceOf(EngineException.class)
                .hasMessageStartingWith("DefaultCPUAllocator: can't allocate memory");
        assertThat(Tensor.zeros(many, many, 0).numel()).isZero();
    }
}
