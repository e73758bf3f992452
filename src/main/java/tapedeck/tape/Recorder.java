package tapedeck.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.autograd.Node;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;
import tapedeck.autograd.UpdateRule;
import tapedeck.function.Function;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeEvent.ParameterUpdated;

/** Turns what happens on a tape into events, copying every array: what is shown cannot change any more. */
public final class Recorder implements TapeListener {
    /** Of a copy, which is no tensor of the tape. */
    private static final long NO_ID = -1;

    private record Known(TensorState state, int version) {}

    /** A Function that ran, with everything as it was then. */
    private record PendingFunction(Node node, List<TensorState> inputs, TensorState output, List<NdArray> saved,
            @Nullable Tensor overwritten) {}

    private final List<Tensor> parameters;
    private final Consumer<TapeEvent> events;
    private final Consumer<Assigned> standing;
    private final IdentityHashMap<Tensor, Known> tensors = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Integer> indices = new IdentityHashMap<>();
    private final SharedCopies copies = new SharedCopies();
    /** Copies of the gradients of leaves, as they were told last. */
    private final IdentityHashMap<Tensor, NdArray> grads = new IdentityHashMap<>();
    /** Leaves at which something arrived in this pass. */
    private final Set<Long> reached = new LinkedHashSet<>();
    private final TensorNames names = new TensorNames();
    private int passed;
    /** Ran, but not yet told: a program names a tensor only after it was made. */
    private @Nullable PendingFunction pending;
    /** What a Function is about to overwrite. */
    private @Nullable Tensor changing;

    /** As below, of what has no values from before. */
    public Recorder(List<Tensor> parameters, Consumer<TapeEvent> events) {
        this(parameters, events, _ -> {});
    }

    /**
     * A recorder of an iteration.
     *
     * @param parameters what the optimizer updates: ids 0, 1, …
     * @param standing is told of each value that stands from before it
     */
    public Recorder(List<Tensor> parameters, Consumer<TapeEvent> events, Consumer<Assigned> standing) {
        this.parameters = parameters;
        this.events = events;
        this.standing = standing;
        parameters.forEach(parameter -> {
            TensorState named = names.name(state(parameter), parameter.name());
            tensors.put(parameter, new Known(named, named.version()));
        });
    }

    /** Returns what the optimizer updates, as it was at first. */
    public List<TensorState> parameters() {
        return parameters.stream().map(this::state).toList();
    }

    private long id(Tensor tensor) {
        return state(tensor).id();
    }

    private TensorState state(Tensor tensor) {
        Known known = tensors.get(tensor);
        if (known != null && known.version == tensor.data().version()) {
            return known.state;
        }
        long id = known == null ? tensors.size() : known.state.id();
        String gradFn = tensor.gradFnName();
        Tensor grad = tensor.grad();
        TensorState state = new TensorState(id, tensor.name(), copies.copy(tensor.data()),
                grad == null ? null : copies.copy(grad.data()),
                gradFn == null, tensor.requiresGrad(), parameters.stream().anyMatch(p -> p == tensor), gradFn,
                tensor.data().version(), tensor.retainsGrad(),
                detachedFrom(tensor), List.of(), tensor.dtype());
        tensors.put(tensor, new Known(state, tensor.data().version()));
        return state;
    }

    /** Detaching leaves no trace on the tape but the shared numbers. */
    private @Nullable Long detachedFrom(Tensor tensor) {
        if (tensor.requiresGrad()) {
            return null;
        }
        for (Map.Entry<Tensor, Known> entry : tensors.entrySet()) {
            Tensor other = entry.getKey();
            if (other != tensor && other.requiresGrad() && other.data().shares(tensor.data())) {
                return entry.getValue().state.id();
            }
        }
        return null;
    }

    @Override
    public void on(TapeSignal signal) {
        switch (signal) {
            case TapeSignal.Recorded(Node node) -> recorded(node);
            case TapeSignal.GradientsComputed computed -> gradientsComputed(computed);
            case TapeSignal.Accumulated accumulated -> accumulated(accumulated);
            case TapeSignal.Passed(Node node) ->
                events.accept(new GradientsPassed(index(node), ++passed, node.context().isFreed()));
            case TapeSignal.Changing(Tensor tensor) -> changing(tensor);
            case TapeSignal.Named(Tensor tensor) -> named(tensor);
            case TapeSignal.BackwardStarted started -> backwardStarted(started);
            case TapeSignal.BackwardEnded(boolean accumulated) -> backwardEnded(accumulated);
            case TapeSignal.Clipped(double norm, double maxNorm) -> tell(new TapeEvent.GradientsClipped(norm, maxNorm));
            case TapeSignal.Updated update -> updated(update);
            case TapeSignal.Stepped(UpdateRule rule) -> events.accept(new TapeEvent.OptimizerStepped(rule));
            case TapeSignal.GradZeroed(Tensor tensor) -> {
                tell();
                events.accept(new TapeEvent.GradZeroed(id(tensor)));
            }
            case TapeSignal.Reached(SourceLine line, int last, String code) ->
                tell(new TapeEvent.LineReached(line, last, code));
            case TapeSignal.Failed failed -> failed(failed);
            case TapeSignal.Assigned assigned -> assigned(assigned);
            case TapeSignal.Stands value -> stands(value);
        }
    }

    private void changing(Tensor tensor) {
        tell();
        state(tensor);
        changing = tensor;
    }

    private void recorded(Node node) {
        tell();
        List<TensorState> inputs = node.inputs().stream().map(this::asGiven).toList();
        Tensor overwritten = changing;
        changing = null;
        TensorState output = state(node.output());
        tell(); // a view that followed its base only when it was looked at
        pending = new PendingFunction(node, inputs, output, node.context().saved().stream().map(copies::copy).toList(),
                overwritten);
    }

    /** An input as the Function found it. */
    private TensorState asGiven(Tensor input) {
        return input == changing ? Objects.requireNonNull(tensors.get(input)).state : state(input);
    }

    private void named(Tensor tensor) {
        if (pending != null && pending.node.output() == tensor) {
            tell();
        }
    }

    /** Tells of the Function that ran last, at the latest when something else happens. */
    public void tell() {
        PendingFunction ran = pending;
        if (ran == null) {
            return;
        }
        pending = null;
        Node node = ran.node;
        int index = indices.size();
        indices.put(node, index);
        List<TensorState> inputs = new ArrayList<>();
        List<Boolean> needs = new ArrayList<>();
        for (int i = 0; i < ran.inputs.size(); i++) {
            inputs.add(names.name(ran.inputs.get(i), called(node.inputs().get(i))));
            needs.add(node.context().needs(i));
        }
        String own = called(node.output());
        TensorState output = names.name(ran.output,
                own.isEmpty() && ran.overwritten != null ? called(ran.overwritten) : own);
        tensors.put(node.output(), new Known(output, output.version()));
        Function[] kept = new Function[1];
        Workspace.outside(() -> kept[0] = node.function().withOwnArrays());
        zeroed(ran.overwritten);
        events.accept(new FunctionRecorded(index, node.function().call(), node.name(), node.function().derivative(),
                new ModulePath(node.scope()), List.copyOf(inputs), output, ran.saved, kept[0], List.copyOf(needs),
                node.line()));
    }

    /** Says of which tensor a gradient was overwritten with zeros, as by {@code w.grad.zero_()}. */
    private void zeroed(@Nullable Tensor overwritten) {
        if (overwritten != null && Arrays.stream(overwritten.data().toArray()).allMatch(each -> each == 0)) {
            tensors.keySet().stream().filter(each -> each.grad() == overwritten).findFirst()
                    .ifPresent(each -> events.accept(new TapeEvent.GradZeroed(id(each), true)));
        }
    }

    /** Returns what the Program calls it; a gradient that it asked for is called {@code w.grad}. */
    private String called(Tensor tensor) {
        return !tensor.name().isEmpty() || tensor.requiresGrad()
                ? tensor.name()
                : tensors.keySet().stream().filter(each -> each.grad() == tensor && !each.name().isEmpty()).findFirst()
                        .map(each -> each.name() + ".grad").orElse("");
    }

    private void tell(TapeEvent next) {
        tell();
        events.accept(next);
    }

    private int index(Node node) {
        return indices.getOrDefault(node, -1);
    }

    private void backwardStarted(TapeSignal.BackwardStarted started) {
        tell();
        List<Long> retaining = tensors.entrySet().stream().filter(known -> known.getKey().retainsGrad())
                .map(known -> known.getValue().state.id()).sorted().toList();
        events.accept(new BackwardStarted(id(started.root()), copies.copy(started.seed()), retaining,
                started.accumulates()));
    }

    private void gradientsComputed(TapeSignal.GradientsComputed computed) {
        tell(); // the last Function of a gradient that is a graph
        events.accept(new GradientsComputed(index(computed.node()), copies.copy(computed.gradient()),
                copies.of(computed.inputGradients())));
    }

    private void accumulated(TapeSignal.Accumulated accumulated) {
        tell(); // the seed arrives before backward says that it started
        Tensor tensor = accumulated.tensor();
        NdArray before = accumulated.before();
        NdArray told = copies.copy(accumulated.contribution());
        NdArray sum = copies.copy(accumulated.after(), told);
        if (tensor.isLeaf()) {
            reached.add(id(tensor));
            grads.put(tensor, sum);
        }
        events.accept(new GradAccumulated(id(tensor), before == null ? null : copies.copy(before), told, sum));
    }

    private void backwardEnded(boolean accumulated) {
        events.accept(new TapeEvent.BackwardEnded(accumulated ? List.of() : List.copyOf(reached)));
        reached.clear();
    }

    private void updated(TapeSignal.Updated update) {
        tell();
        Tensor parameter = update.parameter();
        Known known = tensors.get(parameter);
        events.accept(new ParameterUpdated(id(parameter),
                copies.copy(update.before(), known == null ? null : known.state.data()),
                copies.copy(update.gradient(), grads.get(parameter)), update.rate(), update.rule(),
                copies.copy(update.after())));
    }

    private void failed(TapeSignal.Failed failed) {
        tell();
        events.accept(new TapeEvent.FunctionFailed(failed.line(), failed.call(),
                failed.operands().stream().map(this::asNamed).toList()));
    }

    private void assigned(TapeSignal.Assigned assigned) {
        tell();
        Tensor tensor = assigned.tensor();
        events.accept(new Assigned(assigned.line(), assigned.beside(), assigned.name(),
                tensor == null ? null : asNamed(tensor), assigned.text()));
    }

    private TensorState asNamed(Tensor tensor) {
        return names.name(state(tensor), tensor.name());
    }

    private void stands(TapeSignal.Stands value) {
        Tensor copy = value.copy();
        standing.accept(new Assigned(value.line(), value.beside(), value.name(), copy == null
                ? null
                : new TensorState(NO_ID, value.name(), copy.data(), null, true, false, false, null, 0, false, null,
                        List.of(), copy.dtype()),
                value.text()));
    }
}
