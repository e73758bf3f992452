package tapedeck.optim;

/**
 * Lets the rate fall to {@code etaMin} along half a cosine in {@code tMax} epochs, and rise again:
 * {@code etaMin + (base − etaMin) · (1 + cos(π t / tMax)) / 2}, step by step as PyTorch does it.
 */
public final class CosineAnnealingLR extends LRScheduler {
    private final int tMax;
    private final double etaMin;

    /**
     * @param tMax at least 1
     * @param etaMin the lowest rate
     */
    public CosineAnnealingLR(Optimizer optimizer, int tMax, double etaMin) {
        super(optimizer);
        requirePeriod(tMax);
        this.tMax = tMax;
        this.etaMin = etaMin;
    }

    @Override
    double rate(ParameterGroup group, double base, int epoch) {
        double rate = group.learningRate();
        if (Math.floorMod(epoch - 1 - tMax, 2 * tMax) == 0) { // at the bottom the quotient below would be 0 / 0
            return rate + (base - etaMin) * (1 - StrictMath.cos(Math.PI / tMax)) / 2;
        }
        return (1 + StrictMath.cos(Math.PI * epoch / tMax)) / (1 + StrictMath.cos(Math.PI * (epoch - 1) / tMax))
                * (rate - etaMin)
                + etaMin;
    }
}
