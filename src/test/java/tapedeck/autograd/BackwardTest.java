package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.autograd.TapeSignal.Accumulated;

class BackwardTest {
    private static final int LONG = 100_000;

    private static Tensor leaf(double... values) {
        return Tensor.of(values).requiresGrad(true);
    }

    private static double[] grad(Tensor x) {
        return Objects.requireNonNull(x.grad()).data().toArray();
    }

    @Test
    void aLongChainOverflowsNoStack() {
        Tensor x = leaf(1);
        Tensor y = x;
        for (int i = 0; i < LONG; i++) {
            y = y.add(x);
        }
        assertThat(ForwardMode.jvp(y, Map.of(x, Tensor.ones(1))).item()).isEqualTo(LONG + 1.0);
        y.backward();
        assertThat(grad(x)).containsExactly(LONG + 1.0);
    }

    @Test
    void aLongChainOfViewsFollowsItsBase() {
        Tensor x = leaf(1, 2);
        Tensor base = x.mul(1);
        Tensor view = base;
        for (int i = 0; i < LONG; i++) {
            view = view.unsqueeze(0).squeeze(0);
        }
        base.mul_(3);
        view.sum().backward();
        assertThat(grad(x)).containsExactly(3, 3);
    }

    @Test
    void aListOfHundredTensorsGivesEachItsPart() {
        List<Tensor> leaves = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            leaves.add(Tensor.ones(1).requiresGrad(i != 70));
        }
        Tensor.cat(leaves, 0).mul(Tensor.arange(100)).sum().backward();
        assertThat(grad(leaves.get(99))).containsExactly(99);
        assertThat(leaves.get(70).grad()).isNull();
    }

    @Test
    void aGraphMadeOnTwoThreadsIsWalkedInOrder() {
        Tensor x = leaf(2);
        for (int i = 0; i < 50; i++) {
            x.exp(); // so that this thread's count is far ahead of the other's
        }
        Tensor y = x.mul(3);
        Tensor z = CompletableFuture.supplyAsync(() -> y.mul(y).add(y.exp().add(y).mul(y))).join();
        z.backward();
        double v = 6;
        assertThat(grad(x)[0]).isCloseTo(3 * (2 * v + (Math.exp(v) + 1) * v + Math.exp(v) + v), within(1e-9));
    }

    /** The contributions as they come, for who watches; the leaf's own gradient once, when the last has come. */
    private record GradientTerms(Tensor leaf, List<String> seen) implements TapeListener {
        @Override
        public void on(TapeSignal signal) {
            if (signal instanceof Accumulated(Tensor tensor, NdArray before, NdArray contribution, NdArray after)
                    && tensor == leaf) {
                seen.add((before == null ? "None" : before.get(0)) + " + " + contribution.get(0) + " = " + after.get(0)
                        + ", .grad " + (leaf.grad() == null ? "None" : grad(leaf)[0]));
            }
        }
    }

    @Test
    void contributionsAddUpBeforeTheGradientIsWritten() {
        Tensor x = leaf(1);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (Tape _ = Tape.open(new GradientTerms(x, seen))) {
                x.mul(2).add(x.mul(3)).backward();
            }
        }
        assertThat(seen).containsExactly("None + 3.0 = 3.0, .grad None", "3.0 + 2.0 = 5.0, .grad 5.0",
                "5.0 + 3.0 = 8.0, .grad 5.0", "8.0 + 2.0 = 10.0, .grad 10.0");
    }

    @Test
    void aListenerThatThrowsLeavesNothingBehind() {
        Tensor x = leaf(1);
        Tensor y = x.mul(2).add(x.mul(3));
        try (Tape _ = Tape.open(new Stopping())) {
            assertThatThrownBy(y::backward).isInstanceOf(IllegalStateException.class);
        }
        assertThat(x.grad()).isNull();
        Tensor again = x.mul(2).add(x.mul(3));
        again.backward();
        assertThat(grad(x)).containsExactly(5);
    }

    private record Stopping() implements TapeListener {
        @Override
        public void on(TapeSignal signal) {
            if (signal instanceof Accumulated term && term.tensor().isLeaf()) {
                throw new IllegalStateException("stopped");
            }
        }
    }

    @Test
    void theGraphHoldsWhoMadeAnInputWhenItRan() {
        Tensor x = leaf(1, 2);
        Tensor y = x.mul(5);
        Tensor z = y.add(1);
        y.add_(x.exp());
        z.sum().backward();
        assertThat(Objects.requireNonNull(y.gradFn()).name()).isEqualTo("AddBackward0");
        assertThat(grad(x)).containsExactly(5, 5);
    }
}
