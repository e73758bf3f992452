package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.function.Add;
import tapedeck.function.Clamp;
import tapedeck.function.ClampTensor;
import tapedeck.function.Div;
import tapedeck.function.Maximum;
import tapedeck.function.Minimum;
import tapedeck.function.Mul;
import tapedeck.function.Neg;
import tapedeck.function.Pow;
import tapedeck.function.PowTensor;
import tapedeck.function.Rsub;
import tapedeck.function.ScalarPow;
import tapedeck.function.Sub;

/**
 * The elementwise methods of {@link Tensor}, under PyTorch's names. Operands broadcast; a number stands for a tensor of it.
 * By hand, and only those that the program itself or tests call: scripts and recordings find a Function by its name, in
 * {@link tapedeck.function.Functions}.
 */
interface PointwiseOps {
    /** The tensor itself. */
    Tensor self();

    /** {@code a + b} */
    default Tensor add(Tensor other) {
        return Operations.apply(new Add(), self(), Operand.other("add", other));
    }

    /** {@code a + b} */
    default Tensor add(double other) {
        return add(Tensor.number(other));
    }

    /** {@code a - b} */
    default Tensor sub(Tensor other) {
        return Operations.apply(new Sub(), self(), Operand.other("sub", other));
    }

    /** {@code a - b} */
    default Tensor sub(double other) {
        return sub(Tensor.number(other));
    }

    /** {@code a · b} */
    default Tensor mul(Tensor other) {
        return Operations.apply(new Mul(), self(), Operand.other("mul", other));
    }

    /** {@code a · b} */
    default Tensor mul(double other) {
        return mul(Tensor.number(other));
    }

    /** {@code a / b} */
    default Tensor div(Tensor other) {
        return Operations.apply(new Div(), self(), Operand.other("div", other));
    }

    /** {@code a / b} */
    default Tensor div(double other) {
        return div(Tensor.number(other));
    }

    /** {@code xⁿ} */
    default Tensor pow(double exponent) {
        return Operations.apply(new Pow(exponent), self());
    }

    /** {@code aᵇ} */
    default Tensor pow(Tensor exponent) {
        return Operations.apply(new PowTensor(), self(), Operand.given("pow", "exponent", 1, exponent));
    }

    /** {@code -x} */
    default Tensor neg() {
        return Operations.apply(new Neg(), self());
    }

    /** The greater of a and b; a tie shares the gradient. */
    default Tensor maximum(Tensor other) {
        return Operations.apply(new Maximum(), self(), Operand.other("maximum", other));
    }

    /** The lesser of a and b; a tie shares the gradient. */
    default Tensor minimum(Tensor other) {
        return Operations.apply(new Minimum(), self(), Operand.other("minimum", other));
    }

    /** {@code min(max(x, min), max)} */
    default Tensor clamp(double min, double max) {
        return Operations.apply(new Clamp(min, max), self());
    }

    /** {@code other − x}. */
    default Tensor rsub(Tensor other) {
        return Operations.apply(new Rsub(Operand.other("rsub", other).isNumber()), self(), other);
    }

    /** {@code baseˣ} of a number. */
    default Tensor powOf(Tensor base) {
        return Operations.apply(new ScalarPow(), self(), Operand.given("pow", "self", 1, base));
    }

    /** {@code min(max(x, min), max)}; one of the bounds may be null. */
    default Tensor clamp(@Nullable Tensor min, @Nullable Tensor max) {
        if (min == null) {
            return max == null ? self() : Operations.apply(new ClampTensor(false, true), self(), max);
        }
        return max == null
                ? Operations.apply(new ClampTensor(true, false), self(), min)
                : Operations.apply(new ClampTensor(true, true), self(), min, max);
    }

    /** The product of vectors, matrices or stacks of matrices, whose outer dimensions broadcast; the steps are PyTorch's. */
    default Tensor matmul(Tensor other) {
        return MatrixProducts.of(self(), Operand.other("matmul", other));
    }
}
