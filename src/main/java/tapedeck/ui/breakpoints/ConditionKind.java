package tapedeck.ui.breakpoints;

/** The conditions on numbers that can be typed. */
enum ConditionKind {
    GRAD_ABOVE("gradient above", "x", true), GRAD_BELOW("gradient below", "x", true), NOT_FINITE("not finite", "",
            false), LOSS_RISES("loss rises by more than", "x", false), LOSS_BELOW("loss below", "x",
                    false), EPOCH_LOSS_BELOW("mean loss of an epoch below", "x", false), ITERATION("iteration =", "n",
                            false), EPOCH("epoch =", "n",
                                    false), NO_IMPROVEMENT("no improvement for", "epochs", false);

    private final String label;
    private final String prompt;
    private final boolean ofTensor;

    ConditionKind(String label, String prompt, boolean ofTensor) {
        this.label = label;
        this.prompt = prompt;
        this.ofTensor = ofTensor;
    }

    /** What stands in the empty field; empty if there is nothing to type. */
    String prompt() {
        return prompt;
    }

    boolean hasNumber() {
        return !prompt.isEmpty();
    }

    /** Whether a tensor can be named. */
    boolean isOfTensor() { return ofTensor; }

    @Override
    public String toString() {
        return label;
    }
}
