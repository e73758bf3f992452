package tapedeck.optim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/**
 * Stochastic gradient descent: {@code data -= lr · grad}, with {@code grad += weight_decay · data} before, and with
 * momentum {@code buffer = momentum · buffer + (1 − dampening) · grad} in the gradient's place; Nesterov's takes
 * {@code grad + momentum · buffer}.
 */
public final class SGD extends Optimizer {
    private static final Map<Option, Double> DEFAULTS = Map.of(Option.MOMENTUM, 0.0, Option.DAMPENING, 0.0,
            Option.NESTEROV, 0.0, Option.WEIGHT_DECAY, 0.0);
    private static final int BUFFER = 0;

    /** One group of all parameters. */
    public SGD(List<Tensor> parameters, double learningRate) {
        this(List.of(new ParameterGroup(parameters, learningRate)));
    }

    /** Groups with settings of their own. */
    public SGD(List<ParameterGroup> groups) {
        super(groups, DEFAULTS, List.of("momentum_buffer"));
        groups.forEach(this::check);
    }

    @Override
    void check(ParameterGroup group) {
        if (group.is(Option.NESTEROV) && (group.option(Option.MOMENTUM) <= 0 || group.option(Option.DAMPENING) != 0)) {
            throw EngineException.value("Nesterov momentum requires a momentum and zero dampening");
        }
    }

    @Override
    public List<String> rule(ParameterGroup group) {
        return UpdateFormulas.of(group, grad -> {
            if (group.option(Option.MOMENTUM) == 0) {
                return List.of("data -= lr·" + grad);
            }
            String share = group.option(Option.DAMPENING) == 0 ? grad : "(1 − dampening)·" + grad;
            String direction = group.is(Option.NESTEROV) ? "(" + grad + " + momentum·buf)" : "buf";
            return List.of("buf = momentum·buf + " + share, "data -= lr·" + direction);
        });
    }

    @Override
    boolean isPlain(ParameterGroup group) {
        return group.option(Option.MOMENTUM) == 0 && group.option(Option.WEIGHT_DECAY) == 0;
    }

    @Override
    void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single) {
        double decay = group.option(Option.WEIGHT_DECAY);
        double momentum = group.option(Option.MOMENTUM);
        double rate = group.learningRate();
        double[] x = data.values();
        double[] g = grad.values();
        int n = data.numel();
        if (momentum == 0 && single) {
            rounded(x, data.offset(), g, grad.offset(), n, (float) -rate, (float) decay);
            return;
        }
        if (momentum == 0) {
            descend(x, data.offset(), g, grad.offset(), n, rate, decay);
            return;
        }
        boolean first = !state.had(BUFFER);
        double[] buffer = state.values(BUFFER, data, 0);
        if (first) {
            Arrays.fill(buffer, 0); // as PyTorch has it, even for a parameter that comes a second time in this step
        }
        double share = first ? 1 : 1 - group.option(Option.DAMPENING);
        double lookAhead = group.is(Option.NESTEROV) ? momentum : Double.NaN;
        if (single) {
            rounded(group, x, data.offset(), g, grad.offset(), n, buffer, first);
            return;
        }
        roll(x, data.offset(), g, grad.offset(), buffer, n, rate, decay, momentum, share, lookAhead);
    }

    private static void descend(double[] x, int at, double[] g, int gradAt, int n, double rate, double decay) {
        if (decay == 0) {
            for (int i = 0; i < n; i++) {
                x[at + i] = Math.fma(-rate, g[gradAt + i], x[at + i]);
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            double slope = Math.fma(decay, x[at + i], g[gradAt + i]);
            x[at + i] = Math.fma(-rate, slope, x[at + i]);
        }
    }

    /** With momentum; {@code lookAhead} is NaN unless Nesterov's. */
    private static void roll(double[] x, int at, double[] g, int gradAt, double[] buffer, int n, double rate,
            double decay, double momentum, double share, double lookAhead) {
        boolean nesterov = !Double.isNaN(lookAhead);
        for (int i = 0; i < n; i++) {
            double slope = decay == 0 ? g[gradAt + i] : Math.fma(decay, x[at + i], g[gradAt + i]);
            buffer[i] = Math.fma(share, slope, momentum * buffer[i]);
            double direction = nesterov ? Math.fma(lookAhead, buffer[i], slope) : buffer[i];
            x[at + i] = Math.fma(-rate, direction, x[at + i]);
        }
    }

    private static void rounded(double[] x, int at, double[] g, int gradAt, int n, double minusRate, double decay) {
        for (int i = 0; i < n; i++) {
            double slope = decay == 0 ? g[gradAt + i] : RoundedSteps.add(true, g[gradAt + i], decay, x[at + i]);
            x[at + i] = RoundedSteps.add(true, x[at + i], minusRate, slope);
        }
    }

    private static void rounded(ParameterGroup group, double[] x, int at, double[] g, int gradAt, int n,
            double[] buffer, boolean first) {
        float decay = (float) group.option(Option.WEIGHT_DECAY);
        float momentum = (float) group.option(Option.MOMENTUM);
        float share = (float) (1 - group.option(Option.DAMPENING));
        float minusRate = (float) -group.learningRate();
        boolean nesterov = group.is(Option.NESTEROV);
        for (int i = 0; i < n; i++) {
            double slope = decay == 0 ? g[gradAt + i] : RoundedSteps.add(true, g[gradAt + i], decay, x[at + i]);
            buffer[i] = first ? slope : RoundedSteps.add(true, (float) (buffer[i] * momentum), share, slope);
            double direction = nesterov ? RoundedSteps.add(true, slope, momentum, buffer[i]) : buffer[i];
            x[at + i] = RoundedSteps.add(true, x[at + i], minusRate, direction);
        }
    }
}
