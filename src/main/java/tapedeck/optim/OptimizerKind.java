package tapedeck.optim;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The optimizers that can be chosen by name, with PyTorch's default settings. */
public enum OptimizerKind {
    /** {@link SGD}. */
    SGD("SGD", SGD::new, Map.of()),
    /** {@link SGD} with Nesterov's momentum; without momentum it is plain SGD. */
    NESTEROV("SGD, Nesterov", SGD::new, Map.of(Option.NESTEROV, 1.0)),
    /** {@link Adagrad}. */
    ADAGRAD("Adagrad", Adagrad::new, Map.of()),
    /** {@link RMSprop}. */
    RMSPROP("RMSprop", RMSprop::new, Map.of()),
    /** {@link Adam}. */
    ADAM("Adam", Adam::new, Map.of()),
    /** {@link AdamW}. */
    ADAMW("AdamW", AdamW::new, Map.of());

    private final String label;
    private final Function<List<ParameterGroup>, Optimizer> make;
    private final Map<Option, Double> fixed;

    OptimizerKind(String label, Function<List<ParameterGroup>, Optimizer> make, Map<Option, Double> fixed) {
        this.label = label;
        this.make = make;
        this.fixed = fixed;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** Returns whether a momentum means something to it. */
    public boolean hasMomentum() {
        return this == SGD || this == NESTEROV || this == RMSPROP;
    }

    /** How many arrays of a parameter's size it keeps for each, with that momentum. */
    public int stateArrays(double momentum) {
        int buffer = hasMomentum() && momentum > 0 ? 1 : 0;
        return switch (this) {
            case SGD, NESTEROV -> buffer;
            case ADAGRAD -> 1;
            case RMSPROP -> 1 + buffer;
            case ADAM, ADAMW -> 2;
        };
    }

    /**
     * A new one, which remembers nothing yet, for new groups of the same parameters.
     *
     * @param momentum of every group; what knows none ignores it
     * @param weightDecay of every group
     */
    public Optimizer create(List<ParameterGroup> groups, double momentum, double weightDecay) {
        List<ParameterGroup> fresh = groups.stream()
                .map(group -> new ParameterGroup(group.name(), group.parameters(), group.learningRate())).toList();
        fresh.forEach(group -> configure(group, momentum, weightDecay));
        return make.apply(fresh);
    }

    /** Sets what is set from outside for the next update. */
    public void configure(ParameterGroup group, double momentum, double weightDecay) {
        fixed.forEach(group::with);
        if (hasMomentum()) {
            group.with(Option.MOMENTUM, momentum);
        }
        if (this == NESTEROV) {
            group.with(Option.NESTEROV, momentum > 0 ? 1 : 0);
        }
        group.with(Option.WEIGHT_DECAY, weightDecay);
    }
}
