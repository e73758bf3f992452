package tapedeck.program;

import tapedeck.array.EngineException;

/**
 * The schedule of the learning rate over the iterations: the rate that was set times {@link #factor}. The closed forms of PyTorch's
 * schedulers, so that any iteration's rate is known without those before it.
 *
 * <p>PyTorch's schedulers make each rate from the one before: {@code StepLR},
 * {@code ExponentialLR}, {@code CosineAnnealingLR} and {@code LinearLR} round at every step, and so differ from the closed
 * form in the last digits. {@code OneCycleLR} has a closed form itself, rounded as here.
 *
 * @param kind the curve
 * @param start the iteration from which {@code t = iteration − start} is counted; before it, t is 0
 * @param period iterations; at least 1. What of, says {@link Kind}
 * @param gamma at least 0 and finite. What of, says {@link Kind}
 */
public record Schedule(Kind kind, long start, int period, double gamma) {
    /** The rate stays as it is set. */
    public static final Schedule CONSTANT = new Schedule(Kind.CONSTANT, 1, 1, 1);

    /** The shape of the curve. */
    public enum Kind {
        /** 1. */
        CONSTANT("constant"),
        /** γ^⌊t/period⌋: {@code StepLR}. */
        STEP("step"),
        /** γ^(t/period): {@code ExponentialLR}, with a γ above 1 a range test. */
        EXPONENTIAL("exponential"),
        /** From 1 to γ along half a cosine in {@code period}, then γ: {@code CosineAnnealingLR}. */
        COSINE("cosine"),
        /**
         * Up from 1/25 to 1 in 30 % of {@code period}, then down to γ, each along half a cosine: {@code OneCycleLR}, whose
         * top is at 30 % of its {@code total_steps} less one step.
         */
        ONE_CYCLE("one-cycle"),
        /** Straight from γ to 1 in {@code period}, then 1: {@code LinearLR}. */
        WARM_UP("warm-up");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Its name for people. */
        public String label() {
            return label;
        }
    }

    private static final double RISE = 0.3;
    private static final double START_OF_CYCLE = 1.0 / 25;

    /** @throws EngineException if a number is out of range */
    public Schedule {
        if (period < 1) {
            throw new EngineException("Expected positive integer total_steps, but got " + period);
        }
        if (!(gamma >= 0) || Double.isInfinite(gamma)) {
            throw new EngineException("Invalid gamma: " + gamma);
        }
    }

    /** Returns what the rate of this iteration's update, from 1, is multiplied by. */
    public double factor(long iteration) {
        double t = Math.max(0, iteration - start);
        double share = Math.min(1, t / period);
        return switch (kind) {
            case CONSTANT -> 1;
            case STEP -> StrictMath.pow(gamma, Math.floor(t / period));
            case EXPONENTIAL -> StrictMath.pow(gamma, t / period);
            case COSINE -> cosine(1, gamma, share);
            case ONE_CYCLE -> share < RISE
                    ? cosine(START_OF_CYCLE, 1, share / RISE)
                    : cosine(1, gamma, (share - RISE) / (1 - RISE));
            case WARM_UP -> gamma + (1 - gamma) * share;
        };
    }

    /** From one number to another along half a cosine, level at both ends, rounded as PyTorch's {@code OneCycleLR} does. */
    private static double cosine(double from, double to, double share) {
        return to + (from - to) / 2 * (StrictMath.cos(Math.PI * share) + 1);
    }
}
