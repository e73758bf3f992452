package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@link Functional#l1Loss} as an object. */
public final class L1Loss extends Loss {
    /** The mean. */
    public L1Loss() {
        this(Reduction.MEAN);
    }

    /** @param reduction of the losses of the elements */
    public L1Loss(Reduction reduction) {
        super(reduction);
    }

    /** The loss. */
    public Tensor forward(Tensor input, Tensor target) {
        return scoped(() -> Functional.l1Loss(input, target, reduction()));
    }
}
