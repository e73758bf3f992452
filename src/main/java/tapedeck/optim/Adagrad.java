package tapedeck.optim;

import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/**
 * {@code sum += grad²; data -= lr · grad / (√sum + eps)}: a rate that falls for each element by what it has moved
 * (Duchi, Hazan, Singer 2011). The rate also falls as {@code lr / (1 + (steps − 1) · lr_decay)}.
 */
public final class Adagrad extends Optimizer {
    private static final Map<Option, Double> DEFAULTS = Map.of(Option.LR_DECAY, 0.0, Option.WEIGHT_DECAY, 0.0,
            Option.INITIAL_ACCUMULATOR_VALUE, 0.0, Option.EPS, 1e-10);
    private static final int SUM = 0;

    /** One group of all parameters. */
    public Adagrad(List<Tensor> parameters, double learningRate) {
        this(List.of(new ParameterGroup(parameters, learningRate)));
    }

    /** Groups with settings of their own. */
    public Adagrad(List<ParameterGroup> groups) {
        super(groups, DEFAULTS, List.of("sum"));
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        String fall = group.option(Option.LR_DECAY) == 0 ? "" : " / (1 + (steps − 1)·lr_decay)";
        return UpdateFormulas.of(group,
                grad -> List.of("sum += " + grad + "²", "data -= lr·" + grad + " / (√sum + eps)" + fall));
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        double decay = group.option(Option.WEIGHT_DECAY);
        double eps = group.option(Option.EPS);
        double rate = group.learningRate() / (1 + (state.step - 1) * group.option(Option.LR_DECAY));
        double[] sum = state.values(SUM, data, group.option(Option.INITIAL_ACCUMULATOR_VALUE));
        double[] x = data.values();
        double[] g = grad.values();
        int at = data.offset();
        int gradAt = grad.offset();
        if (single) {
            rounded(x, at, g, gradAt, data.numel(), sum, (float) decay, (float) -rate, (float) eps);
            return;
        }
        for (int i = 0; i < data.numel(); i++) {
            double slope = decay == 0 ? g[gradAt + i] : Math.fma(decay, x[at + i], g[gradAt + i]);
            sum[i] += slope * slope;
            x[at + i] -= rate * slope / (Math.sqrt(sum[i]) + eps);
        }
    }

    private static void rounded(double[] x, int at, double[] g, int gradAt, int n, double[] sum, double decay,
            double minusRate, double eps) {
        for (int i = 0; i < n; i++) {
            double slope = decay == 0 ? g[gradAt + i] : RoundedSteps.add(true, g[gradAt + i], decay, x[at + i]);
            sum[i] = RoundedSteps.addcmul(true, sum[i], 1, 1, slope, slope);
            x[at + i] = RoundedSteps.addcdiv(true, x[at + i], minusRate, slope,
                    RoundedSteps.rootPlus(true, sum[i], eps));
        }
    }
}
