package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code log softmax(x)} along a dimension. */
public final class LogSoftmax extends Module {
    private final int dim;

    /** @param dim negative counts from the end */
    public LogSoftmax(int dim) {
        this.dim = dim;
    }

    @Override
    protected Tensor compute(Tensor input) {
        return input.logSoftmax(dim);
    }
}
