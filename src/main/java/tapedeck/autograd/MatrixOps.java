package tapedeck.autograd;

import tapedeck.function.Mm;

/** The matrix products and views of {@link Tensor}, under PyTorch's names. */
interface MatrixOps {
    /** The tensor itself. */
    Tensor self();

    /** The product of matrices (m, k) and (k, n). */
    default Tensor matmul(Tensor other) {
        return Operations.apply(new Mm(), self(), other);
    }
}
