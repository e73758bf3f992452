package tapedeck.optim;

import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;

/**
 * {@code v = rho v + (1 − rho) grad²; step = √(u + eps) / √(v + eps) · grad; u = rho u + (1 − rho) step²;
 * data -= lr · step}: a step in the units of the parameter (Zeiler 2012). Weight decay is added to the gradient.
 */
public final class Adadelta extends Optimizer {
    private static final Map<Option, Double> DEFAULTS = Map.of(Option.RHO, 0.9, Option.EPS, 1e-6,
            Option.WEIGHT_DECAY, 0.0);
    private static final int SQUARE = 0;
    private static final int STEPS = 1;

    /** Groups with settings of their own. */
    public Adadelta(List<ParameterGroup> groups) {
        super(groups, DEFAULTS, List.of("square_avg", "acc_delta"));
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        return UpdateFormulas.of(group, grad -> List.of("v = rho·v + (1 − rho)·" + grad + "²",
                "step = √(u + eps) / √(v + eps)·" + grad, "u = rho·u + (1 − rho)·step²", "data -= lr·step"));
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        double decay = RoundedSteps.round(single, group.option(Option.WEIGHT_DECAY));
        double rho = RoundedSteps.round(single, group.option(Option.RHO));
        double share = RoundedSteps.round(single, 1 - group.option(Option.RHO));
        double eps = RoundedSteps.round(single, group.option(Option.EPS));
        double minusRate = RoundedSteps.round(single, -group.learningRate());
        double[] square = state.values(SQUARE, data, 0);
        double[] steps = state.values(STEPS, data, 0);
        double[] x = data.values();
        double[] g = grad.values();
        int at = data.offset();
        int gradAt = grad.offset();
        for (int i = 0; i < data.numel(); i++) {
            double slope = decay == 0 ? g[gradAt + i] : RoundedSteps.add(single, g[gradAt + i], decay, x[at + i]);
            square[i] = RoundedSteps.addcmul(single, square[i], rho, share, slope, slope);
            double spread = RoundedSteps.round(single, Math.sqrt(RoundedSteps.round(single, square[i] + eps)));
            double length = RoundedSteps.round(single, Math.sqrt(RoundedSteps.round(single, steps[i] + eps)));
            double step = RoundedSteps.round(single, RoundedSteps.round(single, length / spread) * slope);
            steps[i] = RoundedSteps.addcmul(single, steps[i], rho, share, step, step);
            x[at + i] = RoundedSteps.add(single, x[at + i], minusRate, step);
        }
    }
}
