package tapedeck.surface;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.autograd.UpdateRule;
import tapedeck.optim.OptimizerKind;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TensorState;

/**
 * The direction in which the first step of an iteration goes, over the parameters of its loss, and how far for each unit of the
 * learning rate. Before the step is made it is the one that the optimizer would make under the settings that are given; afterwards
 * the one that it made. Immutable.
 */
public final class StepDirection {
    private static final String MOMENTUM = "momentum";
    /** An option of SGD alone. */
    private static final String OF_SGD = "dampening";
    private static final String NESTEROV = "nesterov";
    private static final String DECAY = "weight_decay";

    /**
     * The settings that a step will be made with.
     *
     * @param kind the optimizer
     * @param momentum from 0
     * @param weightDecay from 0
     * @param clipNorm to which the gradients' norm is clipped; infinite for never
     * @param even whether all parameters have the same rate
     */
    public record Settings(OptimizerKind kind, double momentum, double weightDecay, double clipNorm, boolean even) {}

    private final double[] perRate;
    private final double @Nullable [] momentum;
    private final double taken;

    private StepDirection(double[] perRate, double @Nullable [] momentum, double taken) {
        this.perRate = perRate;
        this.momentum = momentum;
        this.taken = taken;
    }

    /**
     * The direction of an iteration's step.
     *
     * @param before the iteration before it, which says what momentum remembers; null where that is not known
     * @param settings of the step to come; null of a script, whose last step says them
     * @return null where the step to come cannot be said: its optimizer scales each number by itself, it remembers what is not known,
     *         or its parameters have different rates that no step has told yet
     */
    public static @Nullable StepDirection of(LossFunction loss, CapturedIteration captured,
            @Nullable CapturedIteration before,
            @Nullable Settings settings) {
        Map<Long, ParameterUpdated> made = StepCurve.updates(captured);
        double rate = made.values().stream().mapToDouble(ParameterUpdated::rate).findFirst().orElse(0);
        boolean isMade = captured.updated(captured.events().size()) == captured.iteration();
        if (isMade && rate > 0) {
            return taken(loss, made, rate);
        }
        Map<Long, ParameterUpdated> earlier = before != null && before.iteration() == captured.iteration() - 1
                ? StepCurve.updates(before)
                : Map.of();
        return expected(loss, captured, made.isEmpty() ? earlier : made, earlier, settings);
    }

    private static StepDirection taken(LossFunction loss, Map<Long, ParameterUpdated> made, double rate) {
        double[] perRate = new double[loss.dim()];
        double[] momentum = new double[loss.dim()];
        boolean rolls = false;
        int at = 0;
        for (TensorState each : loss.parameters()) {
            ParameterUpdated update = made.get(each.id());
            if (update != null) {
                fill(perRate, at, update, rate);
                double remembered = ofSgd(update.rule()) ? option(update.rule(), MOMENTUM) : 0;
                rolls |= remembered > 0;
                double decay = option(update.rule(), DECAY);
                double share = update.rate() / rate;
                double[] data = update.before().toArray();
                double[] gradient = update.gradient().toArray();
                for (int i = 0; remembered > 0 && i < gradient.length; i++) {
                    momentum[at + i] = perRate[at + i] + share * (gradient[i] + decay * data[i]);
                }
            }
            at += each.data().numel();
        }
        return new StepDirection(perRate, rolls ? momentum : null, rate);
    }

    /** Of plain descent by its gradient, for differences of rounded numbers say it less exactly. */
    private static void fill(double[] perRate, int at, ParameterUpdated update, double rate) {
        double[] before = update.before().toArray();
        double[] after = update.after().toArray();
        double[] gradient = update.gradient().toArray();
        double share = update.rate() / rate;
        for (int i = 0; i < before.length; i++) {
            perRate[at + i] = update.rule().isPlain() ? -share * gradient[i] : (after[i] - before[i]) / rate;
        }
    }

    private static @Nullable StepDirection expected(LossFunction loss, CapturedIteration captured,
            Map<Long, ParameterUpdated> known, Map<Long, ParameterUpdated> earlier, @Nullable Settings settings) {
        UpdateRule rule = known.values().stream().map(ParameterUpdated::rule).findFirst().orElse(null);
        boolean sgd = settings != null
                ? settings.kind == OptimizerKind.SGD || settings.kind == OptimizerKind.NESTEROV
                : rule == null || ofSgd(rule);
        double momentum = settings != null ? settings.momentum : option(rule, MOMENTUM);
        boolean lost = momentum > 0 && earlier.isEmpty() && captured.iteration() > 1;
        boolean uneven = settings != null && !settings.even && earlier.isEmpty();
        if (!sgd || lost || uneven) {
            return null;
        }
        boolean nesterov = settings != null
                ? settings.kind == OptimizerKind.NESTEROV
                : option(rule, NESTEROV) != 0;
        double[] gradient = loss.gradient(loss.origin());
        double clip = settings == null ? clip(captured) : clip(gradient, settings.clipNorm);
        double first = earlier.values().stream().mapToDouble(ParameterUpdated::rate).findFirst().orElse(0);
        double[] perRate = new double[loss.dim()];
        double[] rolling = new double[loss.dim()];
        int at = 0;
        for (TensorState each : loss.parameters()) {
            ParameterUpdated update = earlier.get(each.id());
            double decay = settings != null ? settings.weightDecay : option(rule, DECAY);
            double share = update == null || first == 0 ? 1 : update.rate() / first;
            double kept = earlier.isEmpty() ? 1 : 1 - option(rule, OF_SGD);
            double[] data = each.data().toArray();
            double @Nullable [] buffer = momentum > 0 && update != null ? buffer(update) : null;
            for (int i = 0; i < data.length; i++) {
                double slope = clip * gradient[at + i] + decay * data[i];
                double now = momentum > 0 && buffer != null ? momentum * buffer[i] + kept * slope : slope;
                double way = nesterov && momentum > 0 ? slope + momentum * now : now;
                perRate[at + i] = -share * way;
                rolling[at + i] = -share * (way - slope);
            }
            at += data.length;
        }
        return new StepDirection(perRate, momentum > 0 ? rolling : null, Double.NaN);
    }

    /** What SGD remembers after a step, from how far that went; null where it stood still or remembered nothing. */
    private static double @Nullable [] buffer(ParameterUpdated update) {
        double momentum = option(update.rule(), MOMENTUM);
        if (update.rate() == 0 || momentum == 0) {
            return null;
        }
        double[] before = update.before().toArray();
        double[] after = update.after().toArray();
        double[] gradient = update.gradient().toArray();
        double decay = option(update.rule(), DECAY);
        boolean nesterov = option(update.rule(), NESTEROV) != 0;
        double[] buffer = new double[before.length];
        for (int i = 0; i < buffer.length; i++) {
            double way = (before[i] - after[i]) / update.rate();
            buffer[i] = nesterov ? (way - gradient[i] - decay * before[i]) / momentum : way;
        }
        return buffer;
    }

    private static double clip(double[] gradient, double most) {
        double norm = Vectors.length(gradient);
        return Double.isInfinite(most) ? 1 : Math.min(1, most / (norm + 1e-6));
    }

    /** A script clips before its step: as far as it did. */
    private static double clip(CapturedIteration captured) {
        double factor = 1;
        for (TapeEvent event : captured.events()) {
            if (event instanceof TapeEvent.GradientsClipped clipped) {
                factor *= clipped.factor();
            }
        }
        return factor;
    }

    private static boolean ofSgd(UpdateRule rule) {
        return rule.options().containsKey(OF_SGD);
    }

    private static double option(@Nullable UpdateRule rule, String name) {
        return rule == null ? 0 : rule.options().getOrDefault(name, 0.0);
    }

    /** The change of all parameters for each unit of the rate, in the order of {@link LossFunction#parameters}. */
    public double[] perRate() {
        return perRate.clone();
    }

    /** The part of {@link #perRate} that momentum adds to the gradient's; null where there is no momentum. */
    public double @Nullable [] momentum() {
        return momentum == null ? null : momentum.clone();
    }

    /** The rate with which the step was made; NaN where it is still to come. */
    public double taken() {
        return taken;
    }

    /** The array's shape is a tensor's: its place {@code flat} as an index, such as {@code [1, 0]}; empty for a single number. */
    static String index(NdArray data, int flat) {
        int[] sizes = data.shape().toArray();
        int[] index = new int[sizes.length];
        int rest = flat;
        for (int k = sizes.length - 1; k >= 0; k--) {
            index[k] = rest % sizes[k];
            rest /= sizes[k];
        }
        return data.numel() == 1 ? "" : Arrays.toString(index);
    }
}
