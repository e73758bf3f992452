package tapedeck.autograd;

import tapedeck.function.LogSoftmax;
import tapedeck.function.Softmax;

/** The operations that turn logits into probabilities, under PyTorch's names. */
interface ProbabilityOps {
    /** The tensor itself. */
    Tensor self();

    /** {@code eˣⁱ / Σ eˣʲ} along a dimension. */
    default Tensor softmax(int dim) {
        return Operations.apply(new Softmax(dim), self());
    }

    /** {@code log softmax(x)} along a dimension, safe for any x. */
    default Tensor logSoftmax(int dim) {
        return Operations.apply(new LogSoftmax(dim), self());
    }
}
