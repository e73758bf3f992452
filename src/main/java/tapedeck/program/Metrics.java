package tapedeck.program;

/**
 * The metrics of the parameters, measured on whole datasets.
 *
 * @param iteration whose update was the last before; 0 for the initial parameters
 */
public record Metrics(long iteration, Scores scores) {
    /**
     * The scores that are measured. A batch's loss depends on its rows; these do not, so with a learning rate of 0 they stand still.
     *
     * @param trainLoss the loss of the training rows; if it is a sum over rows, per full batch of the size at that time
     * @param testLoss the loss of the test rows, for as many rows
     * @param trainAccuracy share of the training rows classified correctly, 0 to 1
     * @param testAccuracy the same of the test rows
     */
    public record Scores(double trainLoss, double testLoss, double trainAccuracy, double testAccuracy) {}
}
