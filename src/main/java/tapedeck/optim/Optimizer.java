package tapedeck.optim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.Loop1;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;
import tapedeck.autograd.UpdateRule;

/**
 * Turns gradients into updates of parameters. A parameter whose gradient is None is left alone. After the first
 * step an update makes no arrays. Confined to the thread that trains.
 */
public abstract class Optimizer {
    private static final System.Logger LOG = System.getLogger(Optimizer.class.getName());
    private static final String TWICE = "optimizer contains a parameter group with duplicate parameters; in future, "
            + "this will cause an error; see github.com/pytorch/pytorch/issues/40967 for more information";

    private static final Loop1 NEGATED = (a, c, from, to) -> {
        for (int i = from; i < to; i++) {
            c[i] = -a[i];
        }
    };

    private final List<String> slots;
    private final List<ParameterGroup> groups = new ArrayList<>();
    private final Map<Option, Double> defaults;
    /** In the order of the groups; of a parameter that is there twice the same one twice. */
    private final List<ParameterState> states = new ArrayList<>();
    private double maxNorm = Double.POSITIVE_INFINITY;

    /**
     * @param groups at least one parameter in all, each a leaf, none in two groups. One that is twice in a group is
     *        updated twice, with a warning, as in PyTorch
     * @param defaults of the options that a group leaves open
     * @param slots PyTorch's names of what is kept for each parameter
     * @throws EngineException with PyTorch's text if they are not
     */
    protected Optimizer(List<ParameterGroup> groups, Map<Option, Double> defaults, List<String> slots) {
        this.slots = List.copyOf(slots);
        this.defaults = Map.copyOf(defaults);
        groups.forEach(this::add);
        if (states.isEmpty()) {
            throw EngineException.value("optimizer got an empty parameter list");
        }
    }

    /**
     * Takes more parameters, with settings of their own: {@code add_param_group}.
     *
     * @throws EngineException with PyTorch's text if one is no leaf or is in a group already
     */
    public final void addGroup(ParameterGroup group) {
        add(group);
    }

    private void add(ParameterGroup group) {
        group.withDefaults(defaults);
        Map<Tensor, ParameterState> own = new IdentityHashMap<>();
        for (Tensor parameter : group.parameters()) {
            if (!parameter.isLeaf()) {
                throw EngineException.value("can't optimize a non-leaf Tensor");
            }
            own.computeIfAbsent(parameter, _ -> new ParameterState(slots));
        }
        if (own.size() < group.parameters().size()) {
            LOG.log(System.Logger.Level.WARNING, TWICE);
        }
        if (groups.stream().anyMatch(other -> other.parameters().stream().anyMatch(own::containsKey))) {
            throw EngineException.value("some parameters appear in more than one parameter group");
        }
        group.parameters().forEach(parameter -> states.add(own.get(parameter)));
        groups.add(group);
    }

    /** Returns whether an option means something to it: PyTorch's {@code defaults}. */
    final boolean knows(Option option) {
        return defaults.containsKey(option);
    }

    /** The parameters with their settings. */
    public final List<ParameterGroup> groups() {
        return Collections.unmodifiableList(groups);
    }

    /** Has every step begin with {@link Clip#clipGradNorm} to {@code norm}, above 0; infinite for never. */
    public final void setMaxNorm(double norm) {
        maxNorm = norm;
    }

    /** Updates every parameter once. */
    public final void step() {
        TapeListener listener = Tape.listener();
        if (!Double.isInfinite(maxNorm)) {
            double norm = Clip.clipGradNorm(groups.stream().flatMap(group -> group.parameters().stream()).toList(),
                    maxNorm);
            if (listener != null) {
                listener.on(new TapeSignal.Clipped(norm, maxNorm));
            }
        }
        int next = 0;
        for (ParameterGroup group : groups) {
            check(group);
            for (int i = 0; i < group.parameters().size(); i++) {
                states.get(next + i).begin();
            }
            UpdateRule rule = listener == null ? null : updateRule(group);
            for (Tensor parameter : group.parameters()) {
                ParameterState state = states.get(next++);
                Tensor grad = parameter.grad();
                if (grad != null) {
                    update(group, state, parameter, grad.data(), rule, listener);
                }
            }
        }
        if (listener != null) {
            listener.on(new TapeSignal.Stepped(updateRule(groups.getFirst())));
        }
    }

    private void update(ParameterGroup group, ParameterState state, Tensor parameter, NdArray grad,
            @Nullable UpdateRule rule, @Nullable TapeListener listener) {
        NdArray data = parameter.data();
        NdArray before = listener == null ? null : data.copy();
        NdArray rows = data.contiguous();
        state.step++;
        update(group, state, rows, signed(group, grad.contiguous()), parameter.dtype() == DType.FLOAT32);
        if (rows == data) {
            data.bumpVersion();
        } else {
            data.assign(rows);
        }
        if (listener != null && before != null && rule != null) {
            listener.on(new TapeSignal.Updated(parameter, before, grad, group.learningRate(), rule, data));
        }
    }

    /** Refuses settings that do not go together, with PyTorch's text. */
    void check(ParameterGroup group) {}

    private static NdArray signed(ParameterGroup group, NdArray grad) {
        return group.is(Option.MAXIMIZE) ? Elementwise.apply(NEGATED, grad) : grad;
    }

    /**
     * Changes {@code data} in place. Both arrays are contiguous; {@code state.step} counts this update already.
     *
     * @param single whether every elementary step is rounded to float32
     */
    abstract void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, boolean single);

    /**
     * Returns what an update computes, one formula a line and in the names of {@code torch.optim}'s options: {@code data}
     * is the parameter, {@code grad} its gradient, {@code lr} the group's rate. Terms whose option is 0 are left out.
     */
    public abstract List<String> rule(ParameterGroup group);

    /** Returns whether an update is {@code data -= lr · grad} and nothing else. */
    boolean isPlain(ParameterGroup group) {
        return false;
    }

    private UpdateRule updateRule(ParameterGroup group) {
        Map<String, Double> options = new HashMap<>();
        group.options().forEach((option, value) -> options.put(option.label(), value));
        return new UpdateRule(rule(group), options, isPlain(group));
    }

    /** Sets every parameter's gradient to None. */
    public final void zeroGrad() {
        groups.forEach(group -> group.parameters().forEach(Tensor::zeroGrad));
    }

    /** Returns what it keeps for parameter {@code i}, counted through all groups: the arrays themselves, not copies. */
    public final OptimizerState.Entry stateOf(int i) {
        return states.get(i).live();
    }

    /** Replaces what it keeps for parameter {@code i}, counted through all groups. */
    public final void keep(int i, OptimizerState.Entry entry) {
        states.get(i).restore(entry);
    }

    /** Returns what it remembers, copied. */
    public final OptimizerState state() {
        List<OptimizerState.Settings> settings = new ArrayList<>();
        for (ParameterGroup group : groups) {
            settings.add(new OptimizerState.Settings(group.parameters().size(), group.learningRate(), group.options()));
        }
        return new OptimizerState(settings, states.stream().map(ParameterState::save).toList());
    }

    /**
     * Goes on from where {@link #state} was taken, rates and options included.
     *
     * @throws EngineException if it is of other groups, another optimizer or parameters of other sizes; nothing is
     *         changed then
     */
    public final void restore(OptimizerState state) {
        if (state.groups().size() != groups.size()) {
            throw EngineException.value("loaded state dict has a different number of parameter groups");
        }
        for (int i = 0; i < groups.size(); i++) {
            check(groups.get(i), state.groups().get(i));
        }
        List<Tensor> parameters = groups.stream().flatMap(group -> group.parameters().stream()).toList();
        for (int i = 0; i < states.size(); i++) {
            ParameterState.check(state.entries().get(i), parameters.get(i).shape());
        }
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).restore(state.groups().get(i));
        }
        for (int i = 0; i < states.size(); i++) {
            states.get(i).restore(state.entries().get(i));
        }
    }

    private void check(ParameterGroup group, OptimizerState.Settings saved) {
        if (saved.parameters() != group.parameters().size()) {
            throw EngineException.value(
                    "loaded state dict contains a parameter group that doesn't match the size of optimizer's group");
        }
        for (Option option : Option.values()) { // PyTorch names the key alone, some at the next step only
            if (knows(option) && !saved.options().containsKey(option)) {
                throw EngineException.value("loaded state dict is of another optimizer: its parameter groups have no "
                        + option.label());
            }
        }
    }
}
