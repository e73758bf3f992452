package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@code x} where it is positive, else {@code alpha · (eˣ − 1)}. */
public final class ELU extends Module {
    private final double alpha;

    /** @param alpha 1 in PyTorch unless told otherwise */
    public ELU(double alpha) {
        this.alpha = alpha;
    }

    @Override
    protected Tensor compute(Tensor input) {
        return input.elu(alpha);
    }
}
