package tapedeck.autograd;

import tapedeck.function.Sum;

/** The reductions of {@link Tensor}, under PyTorch's names. */
interface ReduceOps {
    /** The tensor itself. */
    Tensor self();

    /** The sum of all elements, shape (). */
    default Tensor sum() {
        return Operations.apply(new Sum(), self());
    }
}
