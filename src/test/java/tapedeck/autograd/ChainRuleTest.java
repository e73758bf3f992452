package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;

/** How a {@code .grad} comes about, told on one neuron: {@code loss = (w·x + b)²} with w = 3, x = 2, b = -5. */
class ChainRuleTest {
    private final Tensor w = leaf(3).named("w");
    private final Tensor x = leaf(2).named("x");
    private final Tensor b = leaf(-5).named("b");
    private final Tensor product = w.mul(x);
    private final Tensor sum = product.add(b);
    private final Tensor loss = sum.pow(2);

    private static Tensor leaf(double value) {
        return Tensor.of(value).requiresGrad(true);
    }

    private static double grad(Tensor tensor) {
        return Objects.requireNonNull(tensor.grad()).item();
    }

    private static Node maker(Tensor tensor) {
        return Objects.requireNonNull(tensor.gradFn());
    }

    /** The gradients of a Function's inputs, from that of its output. */
    private static List<Double> backward(Tensor of, double gradient) {
        @Nullable
        NdArray[] parts = maker(of).function().backward(maker(of).context(), NdArray.scalar(gradient));
        return Arrays.stream(parts).filter(Objects::nonNull).map(NdArray::item).toList();
    }

    @Test
    void theGraphRemembersWhichFunctionMadeATensorAndOfWhat() {
        assertThat(maker(loss).name()).isEqualTo("PowBackward0");
        assertThat(maker(loss).inputs()).containsExactly(sum);
        assertThat(maker(sum).nextFunctions()).containsExactly(maker(product), new AccumulateGrad(b));
        assertThat(maker(product).nextFunctions()).containsExactly(new AccumulateGrad(w), new AccumulateGrad(x));
    }

    @Test
    void eachFunctionKnowsItsOwnDerivativeAlone() {
        assertThat(backward(loss, 1)).as("∂sum²/∂sum = 2·sum, with sum = 1").containsExactly(2.0);
        assertThat(backward(sum, 10)).as("a sum hands on what it is given").containsExactly(10.0, 10.0);
        assertThat(backward(product, 10)).as("∂(w·x)/∂w = x, ∂(w·x)/∂x = w").containsExactly(20.0, 30.0);
    }

    @Test
    void theWalkMultipliesThemFromTheLossToTheLeaves() {
        double atSum = backward(loss, 1).getFirst();
        double atProduct = backward(sum, atSum).getFirst();
        List<Double> atLeaves = backward(product, atProduct);
        new Backward<>(new NumberArithmetic(), new BackwardPaths()).run(List.of(loss), List.of(Tensor.of(1.0)));
        assertThat(grad(w)).isEqualTo(atLeaves.getFirst()).isEqualTo(4);
        assertThat(grad(x)).isEqualTo(atLeaves.getLast()).isEqualTo(6);
        assertThat(grad(b)).isEqualTo(atSum).isEqualTo(2);
    }

    @Test
    void whatIsUsedTwiceGetsTheSumOfBothUses() {
        product.mul(product).add(product).backward();
        assertThat(grad(w)).as("(2·6 + 1) · x").isEqualTo(26);
    }

    @Test
    void aFunctionWaitsForAllThatUsedItsOutput() {
        Tensor early = sum.mul(10);
        Tensor late = sum.mul(1).mul(1).mul(1);
        try (Tape _ = Tape.open(signal -> {
            if (signal instanceof TapeSignal.GradientsComputed(Node node, NdArray gradient, _) && node == maker(sum)) {
                assertThat(gradient.item()).isEqualTo(11);
            }
        })) {
            late.add(early).backward();
        }
        assertThat(grad(b)).isEqualTo(11);
    }

    @Test
    void aSecondPassAddsToWhatIsThere() {
        loss.backward(null, true);
        loss.backward();
        assertThat(grad(b)).isEqualTo(4);
        b.zeroGrad();
        assertThat(b.grad()).isNull();
    }

    @Test
    void theSameWalkGivesGradientsThatHaveGradients() {
        Tensor first = Objects
                .requireNonNull(Grad.from(loss, null, true, true).of(List.of(b), false, false).getFirst());
        assertThat(first.item()).as("2·(w·x + b)").isEqualTo(2);
        first.backward();
        assertThat(grad(b)).as("∂²loss/∂b²").isEqualTo(2);
        assertThat(grad(w)).as("∂²loss/∂b∂w = 2·x").isEqualTo(4);
    }
}
