package tapedeck.finding;

import tapedeck.text.Message;

/**
 * A kind of thing that can be wrong with a run. The order is that in which findings are told: what the program does wrong comes before
 * what its numbers then look like, for mending the first mends the second.
 */
public enum FindingKind {
    /** A call could not be done, and PyTorch said why. */
    INPLACE_NEEDED("inplace-needed", "finding.meaning.inplace-needed"),
    /** A BatchNorm that trains was given a single row. */
    BATCHNORM_ONE_ROW("batchnorm-one-row", "finding.meaning.batchnorm-one-row"),
    /** A loss that wants probabilities was given something else. */
    LOGITS_INTO_BCE("logits-into-bce", "finding.meaning.logits-into-bce"),
    /** Gradients of earlier iterations are still in {@code .grad}. */
    ZERO_GRAD_MISSING("zero-grad-missing", "finding.meaning.zero-grad-missing"),
    /** A parameter gets gradients that no optimizer uses. */
    PARAMETER_NOT_IN_OPTIMIZER("parameter-not-in-optimizer", "finding.meaning.parameter-not-in-optimizer"),
    /** A parameter that is to be trained gets no gradient. */
    PARAMETER_WITHOUT_GRADIENT("parameter-without-gradient", "finding.meaning.parameter-without-gradient"),
    /** Probabilities go where logits are expected. */
    SOFTMAX_BEFORE_CROSS_ENTROPY("softmax-before-cross-entropy", "finding.meaning.softmax-before-cross-entropy"),
    /** The same of two classes. */
    SIGMOID_BEFORE_BCE_WITH_LOGITS("sigmoid-before-bce-with-logits", "finding.meaning.sigmoid-before-bce-with-logits"),
    /** A loss pairs every prediction with every target. */
    BROADCAST_IN_LOSS("broadcast-in-loss", "finding.meaning.broadcast-in-loss"),
    /** Every iteration hangs on all before it. */
    GRAPH_GROWS("graph-grows", "finding.meaning.graph-grows"),
    /** What is measured is made by a network that still drops units. */
    DROPOUT_WHILE_MEASURING("dropout-while-measuring", "finding.meaning.dropout-while-measuring"),
    /** A sum's gradient grows with the batch. */
    SUM_LOSS_BATCH_SIZE("sum-loss-batch-size", "finding.meaning.sum-loss-batch-size"),
    /** What comes out cannot be below 0, and the targets can. */
    RELU_ON_OUTPUT("relu-on-output", "finding.meaning.relu-on-output"),
    /** Inputs of very different sizes. */
    INPUTS_UNSCALED("inputs-unscaled", "finding.meaning.inputs-unscaled"),
    /** Batches of one class after another. */
    ROWS_NOT_SHUFFLED("rows-not-shuffled", "finding.meaning.rows-not-shuffled"),
    /** One class has nearly all rows. */
    CLASSES_UNBALANCED("classes-unbalanced", "finding.meaning.classes-unbalanced"),
    /** Units that are all the same stay the same. */
    SYMMETRIC_UNITS("symmetric-units", "finding.meaning.symmetric-units"),
    /** Gradients that get smaller from layer to layer. */
    VANISHING_GRADIENTS("vanishing-gradients", "finding.meaning.vanishing-gradients"),
    /** Gradients that get larger from layer to layer. */
    EXPLODING_GRADIENTS("exploding-gradients", "finding.meaning.exploding-gradients"),
    /** A loss far from what guessing would have. */
    INITIAL_LOSS_FAR("initial-loss-far", "finding.meaning.initial-loss-far"),
    /** Steps that go too far. */
    RATE_TOO_HIGH("rate-too-high", "finding.meaning.rate-too-high"),
    /** A number that is infinite or none. */
    LOSS_NOT_FINITE("loss-not-finite", "finding.meaning.loss-not-finite"),
    /** ReLUs that give 0 for every row. */
    DEAD_RELU("dead-relu", "finding.meaning.dead-relu"),
    /** Sigmoids or tanhs on their flat ends. */
    SATURATED_UNITS("saturated-units", "finding.meaning.saturated-units"),
    /** Steps so short that the run arrives nowhere. */
    RATE_TOO_LOW("rate-too-low", "finding.meaning.rate-too-low"),
    /** What is learned of the training rows is not true of others. */
    OVERFITTING("overfitting", "finding.meaning.overfitting");

    private final String id;
    private final String meaning;

    FindingKind(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** The word that names it in commands and documents; never changes: {@code zero-grad-missing}. */
    public String id() {
        return id;
    }

    /** Returns what it means, in a few sentences for one who meets it first. */
    public Message meaning() {
        return Message.of(meaning);
    }
}
