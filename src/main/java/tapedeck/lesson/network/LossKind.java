package tapedeck.lesson.network;

import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.data.Classes;
import tapedeck.data.Task;
import tapedeck.nn.Functional;
import tapedeck.nn.Reduction;
import tapedeck.text.Message;

/** What is made small; the mean over the batch. */
public enum LossKind {
    /** The mean squared error; for classes against their one-hot rows. */
    MSE(Message.verbatim("MSE")),
    /** Softmax and negative log-likelihood of the right class. */
    CROSS_ENTROPY(Message.of("lesson.loss.cross-entropy")),
    /** Binary cross-entropy with logits: one logit for two classes, for more one for each class. */
    BCE_WITH_LOGITS(Message.of("lesson.loss.bce-with-logits"));

    private final Message title;

    LossKind(Message title) {
        this.title = title;
    }

    /** Its name for people. */
    public Message title() {
        return title;
    }

    /** Whether it can be used. */
    public boolean fits(Task task) {
        return this == MSE || task == Task.CLASSIFICATION;
    }

    /** Columns of the network's output. */
    int outputs(int classes) {
        return classes == 0 || (this == BCE_WITH_LOGITS && classes == 2) ? 1 : classes;
    }

    Tensor of(Tensor output, NdArray targets) {
        return switch (this) {
            case MSE -> Functional.mseLoss(output, target(targets));
            case CROSS_ENTROPY ->
                Functional.nllLoss(output.logSoftmax(1).named("log_p"), Classes.of(targets),
                        Reduction.MEAN);
            case BCE_WITH_LOGITS ->
                Functional.binaryCrossEntropyWithLogits(output, target(targets), Reduction.MEAN);
        };
    }

    private static Tensor target(NdArray targets) {
        return new Tensor(targets).named("y");
    }
}
