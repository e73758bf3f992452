package tapedeck.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;

/**
 * Adam with Nesterov's momentum, {@code data -= lr · ((1 − μₜ) / (1 − Πμ) · grad + μₜ₊₁ / (1 − Πμ μₜ₊₁) · m) / (√v̂ + eps)}
 * with {@code μₜ = β₁ (1 − 0.96^(t · momentum_decay) / 2)} (Dozat 2016).
 */
public final class NAdam extends Optimizer {
    private static final Map<Option, Double> DEFAULTS = Map.of(Option.BETA1, 0.9, Option.BETA2, 0.999, Option.EPS, 1e-8,
            Option.WEIGHT_DECAY, 0.0, Option.MOMENTUM_DECAY, 4e-3, Option.DECOUPLED_WEIGHT_DECAY, 0.0);
    private static final double RISE = 0.96;
    private static final int MEAN = 0;
    private static final int SQUARE = 1;
    private static final int PRODUCT = 2;

    /** Groups with settings of their own. */
    public NAdam(List<ParameterGroup> groups) {
        super(groups, DEFAULTS, List.of("exp_avg", "exp_avg_sq", "mu_product"));
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        boolean apart = group.is(Option.DECOUPLED_WEIGHT_DECAY) && group.option(Option.WEIGHT_DECAY) != 0;
        String grad = group.option(Option.WEIGHT_DECAY) == 0 || apart ? "grad" : "g";
        List<String> lines = new ArrayList<>(List.of("m = beta1·m + (1 − beta1)·" + grad,
                "v = beta2·v + (1 − beta2)·" + grad + "²",
                "data -= lr·((1 − μ) / (1 − Πμ)·" + grad + " + μ' / (1 − Πμ·μ')·m) / (√v̂ + eps)"));
        if (apart) {
            return UpdateFormulas.after("data *= 1 − lr·weight_decay", lines);
        }
        return UpdateFormulas.of(group, _ -> lines);
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        double beta1 = group.option(Option.BETA1);
        double beta2 = group.option(Option.BETA2);
        double weightDecay = group.option(Option.WEIGHT_DECAY);
        double rate = group.learningRate();
        boolean apart = group.is(Option.DECOUPLED_WEIGHT_DECAY);
        double mu = momentum(group, state.step);
        double next = momentum(group, state.step + 1);
        double[] product = state.scalar(PRODUCT, 1);
        product[0] = RoundedSteps.round(single, product[0] * RoundedSteps.round(single, mu));
        double shrink = apart && weightDecay != 0 ? RoundedSteps.round(single, 1 - rate * weightDecay) : 1;
        double decay = apart ? 0 : RoundedSteps.round(single, weightDecay);
        double share = RoundedSteps.round(single, 1 - beta1);
        double kept = RoundedSteps.round(single, beta2);
        double squareShare = RoundedSteps.round(single, 1 - beta2);
        double correction = RoundedSteps.round(single, 1 - StrictMath.pow(beta2, (double) state.step));
        double eps = RoundedSteps.round(single, group.option(Option.EPS));
        double ofGrad = RoundedSteps.round(single, -rate * (1 - mu) / (1 - product[0]));
        double ofMean = RoundedSteps.round(single, -rate * next / (1 - product[0] * next));
        double[] mean = state.values(MEAN, data, 0);
        double[] square = state.values(SQUARE, data, 0);
        double[] x = data.values();
        double[] g = grad.values();
        int at = data.offset();
        int gradAt = grad.offset();
        for (int i = 0; i < data.numel(); i++) {
            double value = RoundedSteps.round(single, x[at + i] * shrink);
            double slope = decay == 0 ? g[gradAt + i] : RoundedSteps.add(single, g[gradAt + i], decay, value);
            mean[i] = RoundedSteps.lerp(single, mean[i], slope, share);
            square[i] = RoundedSteps.addcmul(single, square[i], kept, squareShare, slope, slope);
            double root = RoundedSteps.rootPlus(single, RoundedSteps.round(single, square[i] / correction), eps);
            double moved = RoundedSteps.addcdiv(single, value, ofGrad, slope, root);
            x[at + i] = RoundedSteps.addcdiv(single, moved, ofMean, mean[i], root);
        }
    }

    private static double momentum(ParameterGroup group, long step) {
        return group.option(Option.BETA1)
                * (1 - 0.5 * StrictMath.pow(RISE, step * group.option(Option.MOMENTUM_DECAY)));
    }
}
