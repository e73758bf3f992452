package tapedeck.lessons.quiz;

/**
 * A rule of the backward pass that was broken, and the number that comes of it. Immutable.
 *
 * @param rule the one that was broken
 * @param number what is answered by who breaks it
 * @param through the call of the Function that the words about it name, as PyTorch has it: {@code mul}; of a value the
 *            name of what has it; empty if they name none
 * @param part what came through that Function; NaN if the words do not say it
 */
record Mistake(Rule rule, double number, String through, double part) {
    Mistake(Rule rule, double number, String through) {
        this(rule, number, through, Double.NaN);
    }

    /** The rules that can be broken, the likeliest first. */
    enum Rule {
        /** What comes on several paths is added. */
        ADD_PATHS,
        /** It is added, not multiplied. */
        NOT_MULTIPLY_PATHS,
        /** The local derivative is multiplied with the gradient that came in. */
        INCOMING_FACTOR,
        /** The gradient that came in is multiplied with the local derivative. */
        LOCAL_DERIVATIVE,
        /** The factor of a tensor's gradient is the other operand. */
        OTHER_OPERAND,
        /** The local derivative is taken at the Function's input. */
        INPUT_NOT_OUTPUT,
        /** The sign of the local derivative. */
        SIGN,
        /** An element that was used several times, by broadcasting or in a product, gets the sum of all. */
        SUM_USES,
        /** The gradient has the tensor's own rows and columns. */
        NOT_TRANSPOSE,
        /** A gradient is not a value that stands there. */
        VALUE
    }
}
