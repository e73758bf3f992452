package tapedeck.optim;

import tapedeck.array.EngineException;

/** Warm-up: the rate goes from {@code startFactor} to {@code endFactor} times itself, evenly in {@code totalIters} steps. */
public final class LinearLR extends LRScheduler {
    private final double startFactor;
    private final double endFactor;
    private final int totalIters;

    /** @throws EngineException with PyTorch's text unless 0 < startFactor ≤ 1 and 0 ≤ endFactor ≤ 1 */
    public LinearLR(Optimizer optimizer, double startFactor, double endFactor, int totalIters) {
        super(optimizer);
        if (!(startFactor > 0 && startFactor <= 1)) {
            throw EngineException.value(
                    "Starting multiplicative factor expected to be greater than 0 and less or equal to 1.");
        }
        if (!(endFactor >= 0 && endFactor <= 1)) {
            throw EngineException.value("Ending multiplicative factor expected to be between 0 and 1.");
        }
        this.startFactor = startFactor;
        this.endFactor = endFactor;
        this.totalIters = totalIters;
        apply();
    }

    @Override
    double rate(ParameterGroup group, double base, int epoch) {
        double rate = group.learningRate();
        if (epoch == 0) {
            return rate * startFactor;
        }
        double rise = endFactor - startFactor;
        return epoch > totalIters ? rate : rate * (1 + rise / (totalIters * startFactor + (epoch - 1) * rise));
    }
}
