package tapedeck.optim;

/** Multiplies the rate by {@code gamma} every epoch. */
public final class ExponentialLR extends LRScheduler {
    private final double gamma;

    /** @param gamma usually a little below 1 */
    public ExponentialLR(Optimizer optimizer, double gamma) {
        super(optimizer);
        this.gamma = gamma;
    }

    @Override
    double rate(ParameterGroup group, double base, int epoch) {
        return group.learningRate() * gamma;
    }
}
