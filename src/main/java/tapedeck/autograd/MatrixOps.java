package tapedeck.autograd;

/** The products of {@link Tensor}, under PyTorch's names. */
interface MatrixOps {
    /** The tensor itself. */
    Tensor self();

    /** The product of vectors, matrices or stacks of matrices, whose outer dimensions broadcast; the steps are PyTorch's. */
    default Tensor matmul(Tensor other) {
        return MatrixProducts.of(self(), Operand.other("matmul", other));
    }
}
