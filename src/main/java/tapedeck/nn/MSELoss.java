package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@link Functional#mseLoss} as an object. */
public final class MSELoss extends Loss {
    /** The mean. */
    public MSELoss() {
        this(Reduction.MEAN);
    }

    /** @param reduction of the losses of the elements */
    public MSELoss(Reduction reduction) {
        super(reduction);
    }

    /** The loss. */
    public Tensor forward(Tensor input, Tensor target) {
        return scoped(() -> Functional.mseLoss(input, target, reduction()));
    }
}
