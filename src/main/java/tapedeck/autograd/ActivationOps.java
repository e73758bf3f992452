package tapedeck.autograd;

import tapedeck.function.Abs;
import tapedeck.function.Cos;
import tapedeck.function.Elu;
import tapedeck.function.Exp;
import tapedeck.function.Gelu;
import tapedeck.function.LeakyRelu;
import tapedeck.function.Log;
import tapedeck.function.Reciprocal;
import tapedeck.function.Relu;
import tapedeck.function.Sigmoid;
import tapedeck.function.Silu;
import tapedeck.function.Sin;
import tapedeck.function.Softplus;
import tapedeck.function.Sqrt;
import tapedeck.function.Tanh;

/**
 * The functions of one number of {@link Tensor}, elementwise, under PyTorch's names.
 * By hand, and only those that the program itself or tests call: scripts and recordings find a Function by its name, in
 * {@link tapedeck.function.Functions}.
 */
interface ActivationOps {
    /** The tensor itself. */
    Tensor self();

    /** {@code eˣ} */
    default Tensor exp() {
        return Operations.apply(new Exp(), self());
    }

    /** {@code ln x} */
    default Tensor log() {
        return Operations.apply(new Log(), self());
    }

    /** {@code √x} */
    default Tensor sqrt() {
        return Operations.apply(new Sqrt(), self());
    }

    /** {@code 1 / x} */
    default Tensor reciprocal() {
        return Operations.apply(new Reciprocal(), self());
    }

    /** {@code |x|} */
    default Tensor abs() {
        return Operations.apply(new Abs(), self());
    }

    /** {@code sin x}, x in radians. */
    default Tensor sin() {
        return Operations.apply(new Sin(), self());
    }

    /** {@code cos x}, x in radians. */
    default Tensor cos() {
        return Operations.apply(new Cos(), self());
    }

    /** {@code tanh x} */
    default Tensor tanh() {
        return Operations.apply(new Tanh(), self());
    }

    /** {@code σ(x) = 1 / (1 + e⁻ˣ)} */
    default Tensor sigmoid() {
        return Operations.apply(new Sigmoid(), self());
    }

    /** {@code max(x, 0)} */
    default Tensor relu() {
        return Operations.apply(new Relu(), self());
    }

    /** {@code x} where positive, else {@code slope · x} */
    default Tensor leakyRelu(double slope) {
        return Operations.apply(new LeakyRelu(slope), self());
    }

    /** {@code x} where positive, else {@code alpha · (eˣ − 1)} */
    default Tensor elu(double alpha) {
        return Operations.apply(new Elu(alpha), self());
    }

    /** {@code ln(1 + eˣ)} */
    default Tensor softplus() {
        return Operations.apply(new Softplus(), self());
    }

    /** {@code x · Φ(x)} */
    default Tensor gelu() {
        return Operations.apply(new Gelu(), self());
    }

    /** {@code x · σ(x)} */
    default Tensor silu() {
        return Operations.apply(new Silu(), self());
    }
}
