package tapedeck.programs.network;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Task;
import tapedeck.nn.Functional;
import tapedeck.nn.Reduction;
import tapedeck.text.Message;

/** The loss that is made small; the mean over the batch. */
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

    /** Returns whether it can be used. */
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
                Functional.nllLoss(output.logSoftmax(1).named("log_p"), ClassNumbers.of(targets),
                        Reduction.MEAN);
            case BCE_WITH_LOGITS ->
                Functional.binaryCrossEntropyWithLogits(output, target(targets), Reduction.MEAN);
        };
    }

    /** The loss of each row by itself. */
    double[] ofRows(NdArray output, NdArray targets) {
        int[] actual = this == CROSS_ENTROPY ? ClassNumbers.of(targets) : new int[0];
        return IntStream.range(0, output.shape().size(0)).mapToDouble(row -> switch (this) {
            case MSE -> mean(output, i -> StrictMath.pow(output.get(row, i) - targets.get(row, i), 2));
            case CROSS_ENTROPY -> logOfSum(output, row) - output.get(row, actual[row]);
            case BCE_WITH_LOGITS -> mean(output, i -> {
                double logit = output.get(row, i);
                return Math.max(logit, 0) - logit * targets.get(row, i)
                        + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
            });
        }).toArray();
    }

    private static double mean(NdArray output, IntToDoubleFunction loss) {
        int width = output.shape().size(1);
        return IntStream.range(0, width).mapToDouble(loss).sum() / width;
    }

    /** Of the exponentials, none of which becomes infinite. */
    private static double logOfSum(NdArray output, int row) {
        int width = output.shape().size(1);
        double greatest = IntStream.range(0, width).mapToDouble(i -> output.get(row, i)).max().orElseThrow();
        return greatest + StrictMath.log(
                IntStream.range(0, width).mapToDouble(i -> StrictMath.exp(output.get(row, i) - greatest)).sum());
    }

    private static Tensor target(NdArray targets) {
        return new Tensor(targets).named("y");
    }
}
