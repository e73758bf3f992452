package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@link Functional#binaryCrossEntropy} as an object. */
public final class BCELoss extends Loss {
    /** The mean. */
    public BCELoss() {
        this(Reduction.MEAN);
    }

    /** @param reduction of the losses of the elements */
    public BCELoss(Reduction reduction) {
        super(reduction);
    }

    /** The loss. */
    public Tensor forward(Tensor input, Tensor target) {
        return scoped(() -> Functional.binaryCrossEntropy(input, target, reduction()));
    }
}
