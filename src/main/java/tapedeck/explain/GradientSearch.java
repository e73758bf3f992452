package tapedeck.explain;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.function.Function;
import tapedeck.function.Relu;
import tapedeck.function.Sigmoid;
import tapedeck.function.Tanh;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.Rerun;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** Looks for the place where a gradient is lost. */
final class GradientSearch {
    /** What is smaller than this, next to what came in, counts as nothing. */
    private static final double VANISHED = 1e-6;

    /** All that an answer depends on. */
    private record Looked(long tensor, double size) {}

    private final TapeSnapshot snapshot;
    private final TensorState subject;
    /** Where ways meet again and again, there are more ways than can be followed. */
    private final Set<Looked> looked = new HashSet<>();
    private final String name;

    GradientSearch(TapeSnapshot snapshot, TensorState subject) {
        this.snapshot = snapshot;
        this.subject = subject;
        name = ElementPlace.name(subject);
    }

    @Nullable
    NoGradient answer() {
        if (!subject.requiresGrad()) {
            return cutOff();
        }
        NdArray grad = subject.grad();
        if (grad == null) {
            return missing();
        }
        NoGradient vanished = vanished(subject, grad);
        if (vanished != null || subject.leaf() || subject.retainsGrad()) {
            return vanished;
        }
        return new NoGradient.NotALeaf(name, Objects.requireNonNullElse(subject.gradFn(), ""), subject.id());
    }

    private NoGradient cutOff() {
        FunctionState maker = maker(subject.id());
        if (maker != null && maker.inputs().stream().anyMatch(id -> snapshot.tensor(id).requiresGrad())) {
            return new NoGradient.UnderNoGrad(name, maker.call(), maker.index());
        }
        Long from = subject.detachedFrom();
        if (from != null && maker == null) {
            TensorState source = snapshot.tensors().stream().filter(t -> t.id() == from).findFirst().orElse(subject);
            return new NoGradient.Detached(name, ElementPlace.name(source), from);
        }
        return new NoGradient.NotRequired(name, subject.id());
    }

    private @Nullable FunctionState maker(long tensor) {
        return snapshot.functions().stream().filter(f -> f.output() == tensor).findFirst().orElse(null);
    }

    private NoGradient missing() {
        if (users(subject.id()).anyMatch(GradientSearch::gave)) {
            return new NoGradient.Zeroed(name, subject.id());
        }
        Long root = snapshot.loss();
        if (root == null) {
            return new NoGradient.NotBegun();
        }
        if (root == subject.id()) {
            return new NoGradient.Zeroed(name, subject.id());
        }
        Set<Long> above = ancestors(root);
        if (above.contains(subject.id())) {
            return new NoGradient.NotYet(name, snapshot.passed());
        }
        return unreached(ElementPlace.name(snapshot.tensor(root)), above);
    }

    private java.util.stream.Stream<FunctionState> users(long tensor) {
        return snapshot.functions().stream().filter(f -> f.inputs().contains(tensor));
    }

    private static boolean gave(FunctionState function) {
        return function.incoming() != null;
    }

    /** The tensors that a gradient comes to from {@code root}. */
    private Set<Long> ancestors(long root) {
        Set<Long> found = new HashSet<>(List.of(root));
        ArrayDeque<Long> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            long id = open.pop();
            for (FunctionState function : snapshot.functions()) {
                if (function.output() == id) {
                    for (int i = 0; i < function.inputs().size(); i++) {
                        if (snapshot.tensor(function.inputs().get(i)).requiresGrad() && needs(function, i)
                                && found.add(function.inputs().get(i))) {
                            open.push(function.inputs().get(i));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean needs(FunctionState function, int input) {
        FunctionRecorded recorded = function.recorded();
        return recorded == null || recorded.needs().isEmpty() || recorded.needs().get(input);
    }

    /** Follows the tensor forward to where the way to the loss ends. */
    private NoGradient unreached(String loss, Set<Long> above) {
        Set<Long> seen = new HashSet<>(List.of(subject.id()));
        ArrayDeque<Long> open = new ArrayDeque<>(seen);
        FunctionState last = null;
        while (!open.isEmpty()) {
            long id = open.poll();
            for (TensorState other : snapshot.tensors()) {
                if (Objects.equals(other.detachedFrom(), id) && maker(other.id()) == null) {
                    return new NoGradient.NotReached(name, loss, Message.of("explain.noGradient.way.detached", "name",
                            ElementPlace.name(other), "from", ElementPlace.name(snapshot.tensor(id))), -1);
                }
            }
            for (FunctionState user : users(id).toList()) {
                TensorState output = snapshot.tensor(user.output());
                if (!output.requiresGrad()) {
                    return new NoGradient.NotReached(name, loss, Message.of("explain.noGradient.way.noGrad", "call",
                            user.call(), "name", ElementPlace.name(output)), user.index());
                }
                last = user;
                if (!above.contains(user.output()) && seen.add(user.output())) {
                    open.add(user.output());
                }
            }
        }
        return last == null
                ? new NoGradient.NotReached(name, loss, Message.of("explain.noGradient.way.unused"), -1)
                : new NoGradient.NotReached(name, loss, Message.of("explain.noGradient.way.aside", "name",
                        ElementPlace.name(snapshot.tensor(last.output())), "loss", loss), last.index());
    }

    /** Follows a gradient of nothing back to where there still was some; what was looked at before gave no answer. */
    private @Nullable NoGradient vanished(TensorState tensor, NdArray grad) {
        double size = largest(grad);
        if (Double.isNaN(size) || (size == 0 && grad.numel() == 0) || !looked.add(new Looked(tensor.id(), size))) {
            return null;
        }
        for (GradientTerm term : tensor.gradientTerms()) {
            if (term.source() == GradientTerm.Source.SEED && size == 0) {
                return new NoGradient.ZeroFromTheStart(name, tensor.id());
            }
            NdArray incoming = term.incoming();
            if (term.source() != GradientTerm.Source.FUNCTION || incoming == null) {
                continue;
            }
            double came = largest(incoming);
            double gave = largest(term.contribution());
            FunctionState function = snapshot.functions().get(term.function());
            if (came == 0 || (size <= VANISHED && came <= VANISHED)) {
                TensorState output = snapshot.tensor(function.output());
                NoGradient further = output.grad() == null ? null : vanished(output, incoming);
                if (further != null) {
                    return further;
                }
            } else if (gave == 0 || (size <= VANISHED && gave < came * 1e-3)) {
                NoGradient here = lostAt(function, gave);
                if (here != null) {
                    return here;
                }
            }
        }
        return size == 0 && tensor.id() == subject.id() ? new NoGradient.Cancels(name, tensor.id()) : null;
    }

    private @Nullable NoGradient lostAt(FunctionState state, double gave) {
        FunctionRecorded recorded = state.recorded();
        Function function = recorded == null ? null : recorded.function();
        if (recorded != null && function instanceof Relu) {
            double[] given = recorded.inputs().getFirst().data().toArray();
            long inactive = java.util.Arrays.stream(given).filter(x -> x <= 0).count();
            return new NoGradient.DeadRelu(name, given.length == 0 ? 1 : (double) inactive / given.length,
                    state.index());
        }
        if (recorded != null && (function instanceof Sigmoid || function instanceof Tanh)) {
            NdArray ones = NdArray.full(recorded.output().shape(), 1);
            NdArray local = Objects.requireNonNull(new Rerun(recorded).vjp(ones)[0]);
            return new NoGradient.Saturated(name, state.call(), largest(local), state.index());
        }
        return gave == 0
                ? new NoGradient.ZeroDerivative(name, state.gradFn(), NamedFormulas.derivative(state, snapshot),
                        state.index())
                : null;
    }

    /** The largest magnitude; NaN if there is one, 0 if there are no elements. */
    private static double largest(NdArray array) {
        double largest = 0;
        for (double value : array.toArray()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
