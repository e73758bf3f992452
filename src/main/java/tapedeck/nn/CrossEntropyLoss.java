package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** {@link Functional#crossEntropy(Tensor, int[])} as an object. */
public final class CrossEntropyLoss extends Loss {
    private final double labelSmoothing;

    /** The mean, without label smoothing. */
    public CrossEntropyLoss() {
        this(Reduction.MEAN, 0);
    }

    /** @param labelSmoothing the uniform distribution's share in the targets, 0 to 1 */
    public CrossEntropyLoss(Reduction reduction, double labelSmoothing) {
        super(reduction);
        this.labelSmoothing = labelSmoothing;
    }

    /** The loss of the right classes. */
    public Tensor forward(Tensor logits, int[] classes) {
        return scoped(() -> Functional.crossEntropy(logits, classes, reduction(), labelSmoothing));
    }

    /** The loss of class probabilities. */
    public Tensor forward(Tensor logits, Tensor probabilities) {
        return scoped(() -> Functional.crossEntropy(logits, probabilities, reduction(), labelSmoothing));
    }
}
