package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What holds for a thread until it is closed, and what a node and a gradient say of themselves. */
class ModesTest {
    private final Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true);

    private static Node made(Tensor tensor) {
        return Objects.requireNonNull(tensor.gradFn());
    }

    @Test
    void gradientsAreOffUntilTheOutermostIsClosed() {
        assertThat(NoGrad.isGradEnabled()).isTrue();
        try (NoGrad _ = NoGrad.enter()) {
            try (NoGrad _ = NoGrad.enter()) {
                assertThat(NoGrad.isGradEnabled()).isFalse();
            }
            assertThat(NoGrad.isGradEnabled()).isFalse();
            assertThat(x.mul(2).gradFn()).isNull();
        }
        assertThat(NoGrad.isGradEnabled()).isTrue();
        assertThat(x.mul(2).gradFn()).isNotNull();
    }

    @Test
    void scopesNestAsPaths() {
        try (Scope _ = Scope.enter("net")) {
            assertThat(made(x.mul(2)).scope()).containsExactly("net");
            try (Scope _ = Scope.enter("layer")) {
                assertThat(made(x.mul(2)).scope()).containsExactly("net", "layer");
            }
            assertThat(made(x.mul(2)).scope()).containsExactly("net");
        }
        assertThat(made(x.mul(2)).scope()).isEmpty();
    }

    @Test
    void aNodeSaysItsNameAndWhenItRan() {
        Node first = made(x.mul(2));
        Node second = made(x.exp());
        assertThat(first).hasToString("<MulBackward0>");
        assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
    }

    @Test
    void aGradientIsOfTheTensorsShapeAndAnotherTensor() {
        Tensor grad = Tensor.of(new double[]{3, 4});
        x.setGrad(grad);
        assertThat(Objects.requireNonNull(x.grad()).data().toArray()).containsExactly(3, 4);
        x.setGrad(null);
        assertThat(x.grad()).isNull();
        assertThatThrownBy(() -> x.setGrad(Tensor.ones(2, 2))).hasMessage("attempting to assign a gradient of size "
                + "'[2, 2]' to a tensor of size '[2]'. Please ensure that the gradient and the tensor are the same "
                + "size");
        assertThatThrownBy(() -> x.setGrad(x)).hasMessage("can't assign Variable as its own grad");
    }
}
