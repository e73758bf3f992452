package tapedeck.optim;

import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;

/**
 * Adam that divides by √v̂ only once enough gradients have been seen for it to mean something, and then by a rectified
 * one: {@code ρₜ = ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ) > 5} with {@code ρ∞ = 2 / (1 − β₂) − 1}; before that
 * {@code data -= lr · m̂} (Liu and others 2020).
 */
public final class RAdam extends Optimizer {
    private static final Map<Option, Double> DEFAULTS = Map.of(Option.BETA1, 0.9, Option.BETA2, 0.999, Option.EPS, 1e-8,
            Option.WEIGHT_DECAY, 0.0, Option.DECOUPLED_WEIGHT_DECAY, 0.0);
    private static final double ENOUGH = 5;
    private static final int MEAN = 0;
    private static final int SQUARE = 1;

    /** Groups with settings of their own. */
    public RAdam(List<ParameterGroup> groups) {
        super(groups, DEFAULTS, List.of("exp_avg", "exp_avg_sq"));
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        boolean apart = group.is(Option.DECOUPLED_WEIGHT_DECAY) && group.option(Option.WEIGHT_DECAY) != 0;
        String grad = group.option(Option.WEIGHT_DECAY) == 0 || apart ? "grad" : "g";
        List<String> lines = List.of("m = beta1·m + (1 − beta1)·" + grad, "v = beta2·v + (1 − beta2)·" + grad + "²",
                "data -= lr·m̂·r / (√v̂ + eps)");
        return apart
                ? UpdateFormulas.after("data *= 1 − lr·weight_decay", lines)
                : UpdateFormulas.of(group, _ -> lines);
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        double beta1 = group.option(Option.BETA1);
        double beta2 = group.option(Option.BETA2);
        double weightDecay = group.option(Option.WEIGHT_DECAY);
        boolean apart = group.is(Option.DECOUPLED_WEIGHT_DECAY);
        double power = StrictMath.pow(beta2, (double) state.step);
        double limit = 2 / (1 - beta2) - 1;
        double rho = limit - 2 * state.step * power / (1 - power);
        double rectified = rho > ENOUGH
                ? Math.sqrt((rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho))
                : Double.NaN;
        double correction = RoundedSteps.round(single, Math.sqrt(1 - power));
        double shrink = apart && weightDecay != 0
                ? RoundedSteps.round(single, 1 - group.learningRate() * weightDecay)
                : 1;
        double decay = apart ? 0 : RoundedSteps.round(single, weightDecay);
        double share = RoundedSteps.round(single, 1 - beta1);
        double kept = RoundedSteps.round(single, beta2);
        double squareShare = RoundedSteps.round(single, 1 - beta2);
        double unbiased = RoundedSteps.round(single, 1 - StrictMath.pow(beta1, (double) state.step));
        double eps = RoundedSteps.round(single, group.option(Option.EPS));
        double rate = RoundedSteps.round(single, group.learningRate());
        double rectification = RoundedSteps.round(single, rectified);
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
            double step = RoundedSteps.round(single, RoundedSteps.round(single, mean[i] / unbiased) * rate);
            if (rho > ENOUGH) {
                double adaptive = RoundedSteps.round(single,
                        correction / RoundedSteps.rootPlus(single, square[i], eps));
                step = RoundedSteps.round(single, RoundedSteps.round(single, step * adaptive) * rectification);
            }
            x[at + i] = RoundedSteps.round(single, value - step);
        }
    }
}
