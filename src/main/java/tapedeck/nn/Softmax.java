package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code eˣⁱ / Σ eˣʲ} along a dimension. */
public final class Softmax extends Module {
    private final int dim;

    /** @param dim negative counts from the end */
    public Softmax(int dim) {
        this.dim = dim;
    }

    @Override
    protected Tensor compute(Tensor input) {
        return input.softmax(dim);
    }
}
