package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@link Functional#binaryCrossEntropyWithLogits} as an object. */
public final class BCEWithLogitsLoss extends Loss {
    /** The mean. */
    public BCEWithLogitsLoss() {
        this(Reduction.MEAN);
    }

    /** @param reduction of the losses of the elements */
    public BCEWithLogitsLoss(Reduction reduction) {
        super(reduction);
    }

    /** The loss. */
    public Tensor forward(Tensor input, Tensor target) {
        return scoped(() -> Functional.binaryCrossEntropyWithLogits(input, target, reduction()));
    }
}
