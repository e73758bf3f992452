package tapedeck.optim;

import tapedeck.array.EngineException;
import tapedeck.text.PythonText;

/**
 * One rise and one long fall of the rate, along cosines, over a whole training (Smith, Topin 2018): from
 * {@code maxRate / divFactor} up to {@code maxRate}, then down to {@code maxRate / divFactor / finalDivFactor}. The
 * momentum, or Adam's beta1, goes the other way between 0.95 and 0.85 if it cycles too.
 */
public final class OneCycleLR extends LRScheduler {
    private static final double BASE_MOMENTUM = 0.85;
    private static final double MAX_MOMENTUM = 0.95;

    /**
     * What PyTorch's arguments of these names say.
     *
     * @param pctStart the share of the steps in which the rate rises
     * @param cycleMomentum whether the momentum goes the other way
     */
    public record Settings(double pctStart, double divFactor, double finalDivFactor, boolean cycleMomentum) {
        /** PyTorch's defaults. */
        public static final Settings DEFAULTS = new Settings(0.3, 25, 1e4, true);
    }

    private final double maxRate;
    private final int totalSteps;
    private final Settings settings;

    /** With PyTorch's default settings. */
    public OneCycleLR(Optimizer optimizer, double maxRate, int totalSteps) {
        this(optimizer, maxRate, totalSteps, Settings.DEFAULTS);
    }

    /** @throws EngineException with PyTorch's text unless {@code totalSteps > 0} and {@code 0 ≤ pctStart ≤ 1} */
    public OneCycleLR(Optimizer optimizer, double maxRate, int totalSteps, Settings settings) {
        super(optimizer);
        if (totalSteps <= 0) {
            throw new EngineException("Expected positive integer total_steps, but got " + totalSteps);
        }
        if (!(settings.pctStart >= 0 && settings.pctStart <= 1)) {
            throw new EngineException(
                    "Expected float between 0 and 1 pct_start, but got " + PythonText.repr(settings.pctStart));
        }
        this.maxRate = maxRate;
        this.totalSteps = totalSteps;
        this.settings = settings;
        apply();
    }

    @Override
    double rate(ParameterGroup group, double base, int epoch) {
        if (epoch > totalSteps) {
            throw new EngineException("Tried to step " + epoch + " times. The specified number of total steps is "
                    + totalSteps);
        }
        double top = settings.pctStart * totalSteps - 1;
        boolean rising = epoch <= top;
        double share = rising ? epoch / top : (epoch - top) / (totalSteps - 1 - top);
        if (settings.cycleMomentum) {
            Option momentum = Double.isNaN(group.option(Option.BETA1)) ? Option.MOMENTUM : Option.BETA1;
            group.with(momentum, rising
                    ? anneal(MAX_MOMENTUM, BASE_MOMENTUM, share)
                    : anneal(BASE_MOMENTUM, MAX_MOMENTUM, share));
        }
        double initial = maxRate / settings.divFactor;
        return rising ? anneal(initial, maxRate, share) : anneal(maxRate, initial / settings.finalDivFactor, share);
    }

    private static double anneal(double from, double to, double share) {
        return to + (from - to) / 2 * (Math.cos(Math.PI * share) + 1);
    }
}
