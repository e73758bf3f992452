package tapedeck.nn;

import tapedeck.function.LossReduction;

/** The reduction of the elements' losses to a loss. */
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
