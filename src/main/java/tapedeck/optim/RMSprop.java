package tapedeck.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/**
 * {@code v = alpha · v + (1 − alpha) · grad²; data -= lr · grad / (√v + eps)} (Hinton 2012). Centered takes
 * {@code √(v − mean²)} with the running mean of the gradient; with momentum the quotient is gathered in a buffer.
 */
public final class RMSprop extends Optimizer {
    private static final Map<Option, Double> DEFAULTS = Map.of(Option.ALPHA, 0.99, Option.EPS, 1e-8,
            Option.WEIGHT_DECAY, 0.0, Option.MOMENTUM, 0.0, Option.CENTERED, 0.0);
    private static final int SQUARE = 0;
    private static final int BUFFER = 1;
    private static final int MEAN = 2;
    private static final double[] NONE = {};

    /** One group of all parameters. */
    public RMSprop(List<Tensor> parameters, double learningRate) {
        this(List.of(new ParameterGroup(parameters, learningRate)));
    }

    /** Groups with settings of their own. */
    public RMSprop(List<ParameterGroup> groups) {
        super(groups, DEFAULTS, List.of("square_avg", "momentum_buffer", "grad_avg"));
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        return UpdateFormulas.of(group, grad -> {
            List<String> lines = new ArrayList<>(List.of("v = alpha·v + (1 − alpha)·" + grad + "²"));
            boolean centered = group.is(Option.CENTERED);
            if (centered) {
                lines.add("mean = alpha·mean + (1 − alpha)·" + grad);
            }
            String direction = grad + (centered ? " / (√(v − mean²) + eps)" : " / (√v + eps)");
            if (group.option(Option.MOMENTUM) > 0) {
                lines.add("buf = momentum·buf + " + direction);
                direction = "buf";
            }
            lines.add("data -= lr·" + direction);
            return List.copyOf(lines);
        });
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        double decay = group.option(Option.WEIGHT_DECAY);
        double alpha = group.option(Option.ALPHA);
        double eps = group.option(Option.EPS);
        double momentum = group.option(Option.MOMENTUM);
        double rate = group.learningRate();
        boolean centered = group.is(Option.CENTERED);
        double[] square = state.values(SQUARE, data, 0);
        double[] buffer = momentum > 0 ? state.values(BUFFER, data, 0) : NONE;
        double[] mean = centered ? state.values(MEAN, data, 0) : NONE;
        double[] x = data.values();
        double[] g = grad.values();
        int at = data.offset();
        int gradAt = grad.offset();
        if (single) {
            rounded(group, x, at, g, gradAt, data.numel(), square, buffer, mean);
            return;
        }
        for (int i = 0; i < data.numel(); i++) {
            double slope = decay == 0 ? g[gradAt + i] : Math.fma(decay, x[at + i], g[gradAt + i]);
            square[i] = alpha * square[i] + (1 - alpha) * slope * slope;
            double spread = square[i];
            if (centered) {
                mean[i] += (1 - alpha) * (slope - mean[i]);
                spread -= mean[i] * mean[i];
            }
            double direction = slope / (Math.sqrt(spread) + eps);
            if (momentum > 0) {
                buffer[i] = momentum * buffer[i] + direction;
                direction = buffer[i];
            }
            x[at + i] = Math.fma(-rate, direction, x[at + i]);
        }
    }

    private static void rounded(ParameterGroup group, double[] x, int at, double[] g, int gradAt, int n,
            double[] square, double[] buffer, double[] mean) {
        float decay = (float) group.option(Option.WEIGHT_DECAY);
        float alpha = (float) group.option(Option.ALPHA);
        float share = (float) (1 - group.option(Option.ALPHA));
        float eps = (float) group.option(Option.EPS);
        float momentum = (float) group.option(Option.MOMENTUM);
        float minusRate = (float) -group.learningRate();
        for (int i = 0; i < n; i++) {
            double slope = decay == 0 ? g[gradAt + i] : RoundedSteps.add(true, g[gradAt + i], decay, x[at + i]);
            square[i] = RoundedSteps.addcmul(true, square[i], alpha, share, slope, slope);
            double spread = square[i];
            if (mean.length > 0) {
                mean[i] = RoundedSteps.lerp(true, mean[i], slope, share);
                spread = RoundedSteps.addcmul(true, spread, 1, -1, mean[i], mean[i]);
            }
            double root = RoundedSteps.rootPlus(true, spread, eps);
            if (buffer.length > 0) {
                buffer[i] = RoundedSteps.addcdiv(true, (float) (buffer[i] * momentum), 1, slope, root);
                x[at + i] = RoundedSteps.add(true, x[at + i], minusRate, buffer[i]);
            } else {
                x[at + i] = RoundedSteps.addcdiv(true, x[at + i], minusRate, slope, root);
            }
        }
    }
}
