package tapedeck.optim;

import tapedeck.array.EngineException;
import tapedeck.text.PythonText;

/** A setting of a {@link ParameterGroup}, under PyTorch's name. What an optimizer does not know it ignores. */
public enum Option {
    /** How much of the last update lives on; SGD and RMSprop. */
    MOMENTUM("momentum", "momentum value", Range.NOT_NEGATIVE),
    /** How much the gradient's share in the momentum is reduced; SGD. */
    DAMPENING("dampening", "dampening value", Range.FINITE),
    /** 1 for Nesterov's momentum, else 0; SGD. */
    NESTEROV("nesterov", "nesterov value", Range.FINITE),
    /** How strongly parameters are drawn to 0. */
    WEIGHT_DECAY("weight_decay", "weight_decay value", Range.NOT_NEGATIVE),
    /** How much of the mean gradient lives on; Adam and AdamW. */
    BETA1("beta1", "beta parameter at index 0", Range.BELOW_ONE),
    /** How much of the mean squared gradient lives on; Adam and AdamW. */
    BETA2("beta2", "beta parameter at index 1", Range.BELOW_ONE),
    /** What is added to a divisor; all but SGD. */
    EPS("eps", "epsilon value", Range.NOT_NEGATIVE),
    /** 1 to divide by the greatest mean squared gradient so far, else 0; Adam and AdamW. */
    AMSGRAD("amsgrad", "amsgrad value", Range.FINITE),
    /** How much of the mean squared gradient lives on; RMSprop. */
    ALPHA("alpha", "alpha value", Range.NOT_NEGATIVE),
    /** 1 to divide by the deviation instead of the root of the mean square, else 0; RMSprop. */
    CENTERED("centered", "centered value", Range.FINITE),
    /** How fast the rate falls with the steps; Adagrad. */
    LR_DECAY("lr_decay", "lr_decay value", Range.NOT_NEGATIVE),
    /** Where the sum of squares starts; Adagrad. */
    INITIAL_ACCUMULATOR_VALUE("initial_accumulator_value", "initial_accumulator_value value", Range.NOT_NEGATIVE),
    /** 1 to go with the gradient instead of against it, else 0. */
    MAXIMIZE("maximize", "maximize value", Range.FINITE),
    /** How much of the mean squares lives on; Adadelta. */
    RHO("rho", "rho value", Range.UP_TO_ONE),
    /** How fast the momentum comes to its value; NAdam. */
    MOMENTUM_DECAY("momentum_decay", "momentum_decay value", Range.NOT_NEGATIVE),
    /** 1 to take the weight decay from the parameter and not mix it into the gradient, else 0; NAdam and RAdam. */
    DECOUPLED_WEIGHT_DECAY("decoupled_weight_decay", "decoupled_weight_decay value", Range.FINITE),
    /** What the step shrinks by where the gradient turns; Rprop. */
    ETA_MINUS("eta_minus", "eta value", Range.NOT_NEGATIVE),
    /** What the step grows by where it does not; Rprop. */
    ETA_PLUS("eta_plus", "eta value", Range.NOT_NEGATIVE),
    /** The least step; Rprop. */
    STEP_MIN("step_min", "step size", Range.NOT_NEGATIVE),
    /** The greatest step; Rprop. */
    STEP_MAX("step_max", "step size", Range.NOT_NEGATIVE);

    private enum Range {
        FINITE, NOT_NEGATIVE, BELOW_ONE, UP_TO_ONE;

        boolean contains(double value) {
            return switch (this) {
                case FINITE -> Double.isFinite(value);
                case NOT_NEGATIVE -> value >= 0 && Double.isFinite(value);
                case UP_TO_ONE -> value >= 0 && value <= 1;
                case BELOW_ONE -> value >= 0 && value < 1;
            };
        }
    }

    private final String label;
    private final String inMessage;
    private final Range range;

    Option(String label, String inMessage, Range range) {
        this.label = label;
        this.inMessage = inMessage;
        this.range = range;
    }

    /** PyTorch's name of the argument: {@code weight_decay}; of the pair {@code betas} there are two, beta1 and beta2. */
    public String label() {
        return label;
    }

    /** @throws EngineException with PyTorch's text if {@code value} is refused, and also if it is not finite */
    void check(double value) {
        if (!range.contains(value)) {
            throw EngineException.value("Invalid " + inMessage + ": " + PythonText.repr(value));
        }
    }
}
