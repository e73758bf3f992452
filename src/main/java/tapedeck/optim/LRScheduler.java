package tapedeck.optim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tapedeck.array.EngineException;

/**
 * Changes the learning rates of an optimizer as training goes on; {@code step()} after each epoch, or iteration,
 * as the schedule is meant. As in PyTorch the next rate follows from the present one, so that a rate set by hand in
 * between lives on, {@link OneCycleLR} excepted.
 */
public abstract class LRScheduler {
    private final Optimizer optimizer;
    private double[] baseRates;
    private int lastEpoch;

    /** Where a schedule stands, for checkpoints; the rates themselves are in {@link OptimizerState}. */
    public record State(int lastEpoch, List<Double> baseRates) {
        /** Copies the list. */
        public State {
            baseRates = List.copyOf(baseRates);
        }
    }

    /** Counts from the rate that the optimizer's first schedule found, which the groups keep. */
    LRScheduler(Optimizer optimizer) {
        this.optimizer = optimizer;
        optimizer.groups().forEach(group -> group.withDefaults(Map.of(Option.INITIAL_LR, group.learningRate())));
        this.baseRates = optimizer.groups().stream().mapToDouble(group -> group.option(Option.INITIAL_LR)).toArray();
    }

    /** @throws EngineException with Python's text for what would divide by it, unless it is at least 1 */
    static void requirePeriod(int epochs) {
        if (epochs < 1) {
            throw EngineException.value("integer modulo by zero");
        }
    }

    /** Goes on to the next epoch and sets its rates. */
    public final void step() {
        lastEpoch++;
        apply();
    }

    /** Sets the rates of the present epoch. */
    final void apply() {
        List<ParameterGroup> groups = optimizer.groups();
        for (int i = 0; i < groups.size(); i++) {
            ParameterGroup group = groups.get(i);
            group.schedule(rate(group, baseRates[i], lastEpoch));
        }
    }

    /**
     * The rate of {@code epoch}, one step after the group's present one.
     *
     * @param base the rate the group had when its optimizer got its first schedule
     */
    abstract double rate(ParameterGroup group, double base, int epoch);

    /** The steps taken. */
    public final int lastEpoch() {
        return lastEpoch;
    }

    /** The present rate of each group. */
    public final double[] lastRates() {
        return optimizer.groups().stream().mapToDouble(ParameterGroup::learningRate).toArray();
    }

    /** Where it stands. */
    public final State state() {
        return new State(lastEpoch, Arrays.stream(baseRates).boxed().toList());
    }

    /**
     * Goes on from where {@link #state} was taken. The optimizer is restored by itself.
     *
     * @throws EngineException if it is of another number of groups
     */
    public final void restore(State state) {
        if (state.baseRates().size() != baseRates.length) {
            throw EngineException.value("loaded state dict has a different number of parameter groups");
        }
        lastEpoch = state.lastEpoch();
        baseRates = state.baseRates().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
