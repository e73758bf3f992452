package tapedeck.optim;

import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;

/**
 * Each element has a step of its own, of which the gradient gives the sign alone: it grows while the sign stays and
 * shrinks where it turns (Riedmiller, Braun 1993). For whole batches.
 */
public final class Rprop extends Optimizer {
    private static final Map<Option, Double> DEFAULTS = Map.of(Option.ETA_MINUS, 0.5, Option.ETA_PLUS, 1.2,
            Option.STEP_MIN, 1e-6, Option.STEP_MAX, 50.0);
    private static final int BEFORE = 0;
    private static final int STEP = 1;

    /** Groups with settings of their own. */
    public Rprop(List<ParameterGroup> groups) {
        super(groups, DEFAULTS, List.of("prev", "step_size"));
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        return List.of("step *= grad·before > 0 ? eta_plus : eta_minus", "data -= sign(grad)·step");
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        double plus = RoundedSteps.round(single, group.option(Option.ETA_PLUS));
        double minus = RoundedSteps.round(single, group.option(Option.ETA_MINUS));
        double least = RoundedSteps.round(single, group.option(Option.STEP_MIN));
        double greatest = RoundedSteps.round(single, group.option(Option.STEP_MAX));
        double[] before = state.values(BEFORE, data, 0);
        double[] step = state.values(STEP, data, RoundedSteps.round(single, group.learningRate()));
        double[] x = data.values();
        double[] g = grad.values();
        int at = data.offset();
        int gradAt = grad.offset();
        for (int i = 0; i < data.numel(); i++) {
            double slope = g[gradAt + i];
            double turn = slope * before[i];
            double factor = turn > 0 ? plus : turn < 0 ? minus : 1;
            step[i] = Math.min(Math.max(RoundedSteps.round(single, step[i] * factor), least), greatest);
            before[i] = turn < 0 ? 0 : slope;
            x[at + i] = RoundedSteps.round(single, x[at + i] - Math.signum(before[i]) * step[i]);
        }
    }
}
