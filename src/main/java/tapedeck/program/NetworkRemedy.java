package tapedeck.program;

import tapedeck.text.Message;

/** The remedies of a network that is described, so that it learns. */
public enum NetworkRemedy {
    /** A leaky ReLU instead of each ReLU: its slope is nowhere 0. */
    LEAKY_RELU(Message.of("finding.cure.leakyRelu")),
    /**
     * Weights whose size goes by the layers' widths: He et al. 2015, <i>Delving Deep into Rectifiers</i>, for ReLUs and their like,
     * and Glorot and Bengio 2010, <i>Understanding the Difficulty of Training Deep Feedforward Neural Networks</i>, else.
     */
    USUAL_WEIGHTS(Message.of("finding.cure.weights")),
    /** Inputs of mean 0 and deviation 1. */
    STANDARDISED(Message.of("finding.cure.standardised"));

    private final Message title;

    NetworkRemedy(Message title) {
        this.title = title;
    }

    /** Returns what it is called on a button. */
    public Message title() {
        return title;
    }
}
