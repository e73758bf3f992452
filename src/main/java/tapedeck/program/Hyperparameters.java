package tapedeck.program;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tapedeck.array.EngineException;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.ParameterGroup;

/**
 * The hyperparameters that can be set while a Program trains. A new value holds from the next update on, a batch size from the next
 * iteration on.
 *
 * @param learningRate finite and not negative
 * @param multipliers of the rate, one for each parameter group in order; those that are missing are 1
 * @param momentum at least 0 and finite; for the optimizers that have one
 * @param weightDecay at least 0 and finite
 * @param clipNorm the gradients' norm is scaled down to this before an update; above 0, infinite for never
 * @param batchSize rows; at least 1
 * @param schedule how the rate goes with the iterations
 * @param optimizer what updates; a new one begins with nothing remembered
 * @param knobs the numbers of the Program's own that can be turned, by {@linkplain Knob name}; empty where it has none
 */
public record Hyperparameters(double learningRate, List<Double> multipliers, double momentum, double weightDecay,
        double clipNorm, int batchSize, Schedule schedule, OptimizerKind optimizer, SortedMap<String, Double> knobs) {
    /** @throws EngineException with PyTorch's text, where it has one, if a value is refused */
    public Hyperparameters {
        ParameterGroup.checkLearningRate(learningRate);
        multipliers = List.copyOf(multipliers);
        knobs = Collections.unmodifiableSortedMap(new TreeMap<>(knobs));
        for (double multiplier : multipliers) {
            require(multiplier >= 0 && Double.isFinite(multiplier), "multiplier", multiplier);
        }
        require(momentum >= 0 && Double.isFinite(momentum), "momentum value", momentum);
        require(weightDecay >= 0 && Double.isFinite(weightDecay), "weight_decay value", weightDecay);
        require(clipNorm > 0, "max_norm", clipNorm);
        if (batchSize < 1) {
            throw new EngineException("batch_size should be a positive integer value, but got batch_size=" + batchSize);
        }
    }

    /** Without knobs. */
    public Hyperparameters(double learningRate, List<Double> multipliers, double momentum, double weightDecay,
            double clipNorm, int batchSize, Schedule schedule, OptimizerKind optimizer) {
        this(learningRate, multipliers, momentum, weightDecay, clipNorm, batchSize, schedule, optimizer,
                Collections.emptySortedMap());
    }

    private static void require(boolean allowed, String what, double value) {
        if (!allowed) {
            throw new EngineException("Invalid " + what + ": " + value);
        }
    }

    /** Plain SGD at this rate, in batches of 64. */
    public static Hyperparameters of(double learningRate) {
        return new Hyperparameters(learningRate, List.of(), 0, 0, Double.POSITIVE_INFINITY, 64, Schedule.CONSTANT,
                OptimizerKind.SGD);
    }

    /** The multiplier of parameter group {@code i}. */
    public double multiplier(int i) {
        return i < multipliers.size() ? multipliers.get(i) : 1;
    }

    /** The rate of this iteration's update, from 1, before any multiplier. */
    public double rateAt(long iteration) {
        return learningRate * schedule.factor(Math.max(1, iteration));
    }

    /** The same with another rate. */
    public Hyperparameters withLearningRate(double rate) {
        return new Hyperparameters(rate, multipliers, momentum, weightDecay, clipNorm, batchSize, schedule, optimizer,
                knobs);
    }

    /** The same with other multipliers. */
    public Hyperparameters withMultipliers(List<Double> factors) {
        return new Hyperparameters(learningRate, factors, momentum, weightDecay, clipNorm, batchSize, schedule,
                optimizer, knobs);
    }

    /** The same with another momentum. */
    public Hyperparameters withMomentum(double value) {
        return new Hyperparameters(learningRate, multipliers, value, weightDecay, clipNorm, batchSize, schedule,
                optimizer, knobs);
    }

    /** The same with another weight decay. */
    public Hyperparameters withWeightDecay(double value) {
        return new Hyperparameters(learningRate, multipliers, momentum, value, clipNorm, batchSize, schedule,
                optimizer, knobs);
    }

    /** The same with another greatest norm. */
    public Hyperparameters withClipNorm(double norm) {
        return new Hyperparameters(learningRate, multipliers, momentum, weightDecay, norm, batchSize, schedule,
                optimizer, knobs);
    }

    /** The same with another batch size. */
    public Hyperparameters withBatchSize(int rows) {
        return new Hyperparameters(learningRate, multipliers, momentum, weightDecay, clipNorm, rows, schedule,
                optimizer, knobs);
    }

    /** The same with another schedule. */
    public Hyperparameters withSchedule(Schedule next) {
        return new Hyperparameters(learningRate, multipliers, momentum, weightDecay, clipNorm, batchSize, next,
                optimizer, knobs);
    }

    /** The same, with whatever differs from {@code before} in {@code after} as it is there. */
    public Hyperparameters changedAs(Hyperparameters before, Hyperparameters after) {
        return new Hyperparameters(
                after.learningRate == before.learningRate ? learningRate : after.learningRate,
                after.multipliers.equals(before.multipliers) ? multipliers : after.multipliers,
                after.momentum == before.momentum ? momentum : after.momentum,
                after.weightDecay == before.weightDecay ? weightDecay : after.weightDecay,
                after.clipNorm == before.clipNorm ? clipNorm : after.clipNorm,
                after.batchSize == before.batchSize ? batchSize : after.batchSize,
                after.schedule.equals(before.schedule) ? schedule : after.schedule,
                after.optimizer == before.optimizer ? optimizer : after.optimizer,
                turned(before.knobs, after.knobs));
    }

    private SortedMap<String, Double> turned(SortedMap<String, Double> before, SortedMap<String, Double> after) {
        SortedMap<String, Double> result = new TreeMap<>(knobs);
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                result.put(name, value);
            }
        });
        return result;
    }

    /** The same with a knob turned. */
    public Hyperparameters withKnob(String name, double value) {
        SortedMap<String, Double> turned = new TreeMap<>(knobs);
        turned.put(name, value);
        return withKnobs(turned);
    }

    /** The same with these knobs alone. */
    public Hyperparameters withKnobs(SortedMap<String, Double> all) {
        return new Hyperparameters(learningRate, multipliers, momentum, weightDecay, clipNorm, batchSize, schedule,
                optimizer, all);
    }

    /** The same as they are in the update of this iteration, from 1: at the rate of its schedule. */
    public Hyperparameters scheduled(long iteration) {
        return schedule.kind() == Schedule.Kind.CONSTANT
                ? this
                : withLearningRate(rateAt(iteration)).withSchedule(Schedule.CONSTANT);
    }

    /** The same for a run that begins with them: a schedule chosen later begins at once. */
    public Hyperparameters fromTheStart() {
        return withSchedule(new Schedule(schedule.kind(), 1, schedule.period(), schedule.gamma()));
    }

    /** The same with another optimizer. */
    public Hyperparameters withOptimizer(OptimizerKind kind) {
        return new Hyperparameters(learningRate, multipliers, momentum, weightDecay, clipNorm, batchSize, schedule,
                kind, knobs);
    }
}
