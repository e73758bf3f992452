package tapedeck.optim;

/** Multiplies the rate by {@code gamma} every {@code stepSize} epochs. */
public final class StepLR extends LRScheduler {
    private final int stepSize;
    private final double gamma;

    /** @param stepSize at least 1 */
    public StepLR(Optimizer optimizer, int stepSize, double gamma) {
        super(optimizer);
        requirePeriod(stepSize);
        this.stepSize = stepSize;
        this.gamma = gamma;
    }

    @Override
    double rate(ParameterGroup group, double base, int epoch) {
        return epoch % stepSize == 0 ? group.learningRate() * gamma : group.learningRate();
    }
}
