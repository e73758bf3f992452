package tapedeck.nn;

import tapedeck.function.LossReduction;

/** What a loss makes of the losses of the elements. */
public enum Reduction {
    /** They stay as they are. */
    NONE(LossReduction.NONE),
    /** Their mean, PyTorch's default. */
    MEAN(LossReduction.MEAN),
    /** Their sum. */
    SUM(LossReduction.SUM);

    private final LossReduction inFunction;

    Reduction(LossReduction inFunction) {
        this.inFunction = inFunction;
    }

    LossReduction inFunction() {
        return inFunction;
    }
}
