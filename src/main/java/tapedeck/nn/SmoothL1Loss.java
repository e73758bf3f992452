package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@link Functional#smoothL1Loss} as an object. */
public final class SmoothL1Loss extends Loss {
    /** The mean. */
    public SmoothL1Loss() {
        this(Reduction.MEAN);
    }

    /** @param reduction of the losses of the elements */
    public SmoothL1Loss(Reduction reduction) {
        super(reduction);
    }

    /** The loss. */
    public Tensor forward(Tensor input, Tensor target) {
        return scoped(() -> Functional.smoothL1Loss(input, target, reduction(), 1));
    }
}
