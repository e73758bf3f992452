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

    private final Option momentum;
    private final int totalSteps;
    private final Settings settings;

    /** With PyTorch's default settings. */
    public OneCycleLR(Optimizer optimizer, double maxRate, int totalSteps) {
        this(optimizer, maxRate, totalSteps, Settings.DEFAULTS);
    }

    /**
     * With settings of its own.
     *
     * @throws EngineException with PyTorch's text unless {@code totalSteps > 0} and {@code 0 ≤ pctStart ≤ 1}, or if the
     *         momentum is to cycle and the optimizer has none
     */
    public OneCycleLR(Optimizer optimizer, double maxRate, int totalSteps, Settings settings) {
        super(prepared(optimizer, maxRate, totalSteps, settings));
        this.momentum = optimizer.knows(Option.BETA1) ? Option.BETA1 : Option.MOMENTUM;
        this.totalSteps = totalSteps;
        this.settings = settings;
        apply();
    }

    /** The groups keep its rates, and {@code initial_lr} becomes its start, whatever schedule was first. */
    private static Optimizer prepared(Optimizer optimizer, double maxRate, int totalSteps, Settings settings) {
        if (totalSteps <= 0) {
            throw EngineException.value("Expected positive integer total_steps, but got " + totalSteps);
        }
        if (!(settings.pctStart >= 0 && settings.pctStart <= 1)) {
            throw EngineException.value(
                    "Expected float between 0 and 1 pct_start, but got " + PythonText.repr(settings.pctStart));
        }
        if (settings.cycleMomentum && !optimizer.knows(Option.MOMENTUM) && !optimizer.knows(Option.BETA1)) {
            throw EngineException.value(
                    "optimizer must support momentum or beta1 with `cycle_momentum` option enabled");
        }
        double initial = maxRate / settings.divFactor;
        optimizer.groups().forEach(group -> group.with(Option.INITIAL_LR, initial).with(Option.MAX_LR, maxRate)
                .with(Option.MIN_LR, initial / settings.finalDivFactor));
        return optimizer;
    }

    @Override
    double rate(ParameterGroup group, double base, int epoch) {
        if (epoch > totalSteps) {
            throw EngineException.value("Tried to step " + epoch + " times. The specified number of total steps is "
                    + totalSteps);
        }
        double top = settings.pctStart * totalSteps - 1;
        boolean rising = epoch <= top;
        double span = rising ? top : totalSteps - 1 - top;
        if (span == 0) {
            throw EngineException.value("float division by zero");
        }
        double share = (rising ? epoch : epoch - top) / span;
        if (settings.cycleMomentum) {
            group.with(momentum, rising
                    ? Annealing.cosine(MAX_MOMENTUM, BASE_MOMENTUM, share)
                    : Annealing.cosine(BASE_MOMENTUM, MAX_MOMENTUM, share));
        }
        double greatest = group.option(Option.MAX_LR);
        return rising
                ? Annealing.cosine(group.option(Option.INITIAL_LR), greatest, share)
                : Annealing.cosine(greatest, group.option(Option.MIN_LR), share);
    }
}
