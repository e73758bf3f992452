package tapedeck.autograd;

import tapedeck.array.EngineException;
import tapedeck.function.Add;
import tapedeck.function.Div;
import tapedeck.function.Mul;
import tapedeck.function.Pow;
import tapedeck.function.Sigmoid;
import tapedeck.function.Sub;

/** The elementwise methods of {@link Tensor}, under PyTorch's names. Operands broadcast; a number stands for a tensor of it. */
interface PointwiseOps {
    /** The tensor itself. */
    Tensor self();

    /** {@code a + b} */
    default Tensor add(Tensor other) {
        return Operations.apply(new Add(), self(), other);
    }

    /** {@code a + b} */
    default Tensor add(double other) {
        return add(Tensor.of(other));
    }

    /** {@code a - b} */
    default Tensor sub(Tensor other) {
        return Operations.apply(new Sub(), self(), other);
    }

    /** {@code a - b} */
    default Tensor sub(double other) {
        return sub(Tensor.of(other));
    }

    /** {@code a · b} */
    default Tensor mul(Tensor other) {
        return Operations.apply(new Mul(), self(), other);
    }

    /** {@code a · b} */
    default Tensor mul(double other) {
        return mul(Tensor.of(other));
    }

    /** {@code a / b} */
    default Tensor div(Tensor other) {
        return Operations.apply(new Div(), self(), other);
    }

    /** {@code a / b} */
    default Tensor div(double other) {
        return div(Tensor.of(other));
    }

    /** {@code xⁿ} */
    default Tensor pow(double exponent) {
        return Operations.apply(new Pow(exponent), self());
    }

    /** {@code σ(x) = 1 / (1 + e⁻ˣ)} */
    default Tensor sigmoid() {
        return Operations.apply(new Sigmoid(), self());
    }

    /**
     * Subtracts in place and raises the version; returns this.
     *
     * @throws EngineException with PyTorch's text on a leaf that requires grad while gradients are on
     */
    default Tensor sub_(Tensor other) {
        Tensor self = self();
        if (NoGrad.isGradEnabled() && self.requiresGrad()) {
            throw new EngineException("a leaf Variable that requires grad is being used in an in-place operation.");
        }
        try (NoGrad _ = NoGrad.enter()) {
            self.data().assign(self.sub(other).data());
        }
        return self;
    }
}
