package tapedeck.optim;

import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;

/**
 * {@code m = β₁ m + (1 − β₁) grad; u = max(β₂ u, |grad| + eps); data -= lr / (1 − β₁ᵗ) · m / u}: Adam with the
 * greatest gradient in the place of the mean square (Kingma, Ba 2015). Weight decay is added to the gradient.
 */
public final class Adamax extends Optimizer {
    private static final Map<Option, Double> DEFAULTS = Map.of(Option.BETA1, 0.9, Option.BETA2, 0.999, Option.EPS, 1e-8,
            Option.WEIGHT_DECAY, 0.0);
    private static final int MEAN = 0;
    private static final int GREATEST = 1;

    /** Groups with settings of their own. */
    public Adamax(List<ParameterGroup> groups) {
        super(groups, DEFAULTS, List.of("exp_avg", "exp_inf"));
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        return UpdateFormulas.of(group, grad -> List.of("m = beta1·m + (1 − beta1)·" + grad,
                "u = max(beta2·u, |" + grad + "| + eps)", "data -= lr·m̂ / u"));
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        double beta1 = group.option(Option.BETA1);
        double decay = RoundedSteps.round(single, group.option(Option.WEIGHT_DECAY));
        double share = RoundedSteps.round(single, 1 - beta1);
        double kept = RoundedSteps.round(single, group.option(Option.BETA2));
        double eps = RoundedSteps.round(single, group.option(Option.EPS));
        double minusRate = RoundedSteps.round(single,
                -(group.learningRate() / (1 - StrictMath.pow(beta1, (double) state.step))));
        double[] mean = state.values(MEAN, data, 0);
        double[] greatest = state.values(GREATEST, data, 0);
        double[] x = data.values();
        double[] g = grad.values();
        int at = data.offset();
        int gradAt = grad.offset();
        for (int i = 0; i < data.numel(); i++) {
            double slope = decay == 0 ? g[gradAt + i] : RoundedSteps.add(single, g[gradAt + i], decay, x[at + i]);
            mean[i] = RoundedSteps.lerp(single, mean[i], slope, share);
            greatest[i] = Math.max(RoundedSteps.round(single, greatest[i] * kept),
                    RoundedSteps.round(single, Math.abs(slope) + eps));
            x[at + i] = RoundedSteps.addcdiv(single, x[at + i], minusRate, mean[i], greatest[i]);
        }
    }
}
