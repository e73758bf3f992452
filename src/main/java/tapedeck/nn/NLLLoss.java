package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@link Functional#nllLoss} as an object. */
public final class NLLLoss extends Loss {
    /** The mean. */
    public NLLLoss() {
        this(Reduction.MEAN);
    }

    /** @param reduction of the losses of the elements */
    public NLLLoss(Reduction reduction) {
        super(reduction);
    }

    /** The loss. */
    public Tensor forward(Tensor input, int[] target) {
        return scoped(() -> Functional.nllLoss(input, target, reduction()));
    }
}
