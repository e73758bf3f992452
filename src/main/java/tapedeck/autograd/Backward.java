package tapedeck.autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import tapedeck.array.ArrayPool;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;

/**
 * The backward pass: walks the graph from a root against the order in which its Functions ran (the highest
 * {@code sequence} first, as PyTorch's engine does). A Function's inputs were always made before it ran, so
 * when its turn comes its output's gradient is whole. A leaf's {@code .grad} is written once, when all that
 * the pass gives it has arrived. Iterative: depth costs no stack.
 */
final class Backward {
    private final PriorityQueue<Node> ready = new PriorityQueue<>(
            Comparator.comparingLong((Node node) -> -node.sequence));
    private final List<Gradient> expecting = new ArrayList<>();
    private final Grad grad;
    /** Null where every leaf is one. */
    private final @Nullable Targets targets;
    private final boolean detecting = AutogradContext.current().detecting;
    private final @Nullable TapeListener listener = Tape.listener();
    /** Takes arrays that nobody holds any more; null where somebody looks at them, or a workspace has them anyway. */
    private final @Nullable ArrayPool spares = listener == null && !Workspace.isOpen()
            ? AutogradContext.current().spares
            : null;

    private Backward(Grad grad, @Nullable Targets targets) {
        this.grad = grad;
        this.targets = targets;
    }

    static void run(Grad grad, @Nullable Targets targets) {
        Backward backward = new Backward(grad, targets);
        if (backward.spares == null) {
            backward.walk();
            return;
        }
        try (Workspace.Scope _ = backward.spares.open()) {
            backward.walk();
        }
    }

    private boolean accumulates() {
        return targets == null || targets.accumulates();
    }

    private void walk() {
        try {
            survey();
            for (int i = 0; i < grad.outputs().size(); i++) {
                start(grad.outputs().get(i), grad.seeds().get(i));
            }
            for (Node node = ready.poll(); node != null; node = ready.poll()) {
                pass(node);
            }
        } finally {
            ready.forEach(Node::forgetPending); // after a failure nothing must leak into the next pass
            expecting.forEach(Gradient::forget);
        }
        if (listener != null) {
            listener.on(new TapeSignal.BackwardEnded(accumulates()));
        }
    }

    private void survey() {
        List<Node> last = new ArrayList<>();
        for (Tensor output : grad.outputs()) {
            Node maker = output.gradFn();
            if (maker == null) {
                expect(output);
            } else {
                last.add(maker);
            }
        }
        if (targets != null) {
            targets.lead(last);
        }
        last.forEach(this::survey);
    }

    private void start(Tensor output, @Nullable Tensor given) {
        Node maker = output.gradFn();
        NdArray seed = given == null
                ? NdArray.full(output.shape(), 1)
                : Rounding.shared(output.dtype(), given.data(), given.dtype() == output.dtype());
        if (maker != null || gradient(output) != null) {
            arrive(output, maker, seed, false);
        }
        if (listener != null) {
            listener.on(new TapeSignal.BackwardStarted(output, seed, accumulates()));
        }
    }

    /** Counts what each leaf will be given. */
    private void survey(Node last) {
        if (last.visitor == this) {
            return;
        }
        ArrayDeque<Node> open = new ArrayDeque<>();
        last.visitor = this;
        open.push(last);
        while (!open.isEmpty()) {
            Node node = open.pop();
            for (int i = 0; i < node.inputs.length; i++) {
                Node next = node.next[i];
                if (!passes(node, i)) {
                    continue;
                }
                if (next == null) {
                    expect(node.inputs[i]);
                } else if (next.visitor != this) {
                    next.visitor = this;
                    open.push(next);
                }
            }
        }
    }

    private void expect(Tensor leaf) {
        Gradient gradient = gradient(leaf);
        if (gradient != null && gradient.expectMore()) {
            expecting.add(gradient);
        }
    }

    /** Where the gradient of a leaf is gathered, or null if nobody asks for it. */
    private @Nullable Gradient gradient(Tensor leaf) {
        return targets == null ? leaf.gradient() : targets.of(leaf);
    }

    private boolean passes(Node node, int input) {
        return targets == null ? node.passes(input) : targets.passes(node, input);
    }

    private void pass(Node node) {
        NdArray gradient = Objects.requireNonNull(node.pending);
        boolean own = node.ownsPending;
        node.forgetPending();
        NdArray arrived = gradient;
        if (node.hooks != null) {
            gradient = node.hooks.run(gradient, node.output.dtype());
            own = false; // a hook may keep it
        }
        if (node.output.retainsGrad() && node.output.gradFn() == node) {
            node.output.gradient().accumulate(gradient, null);
        }
        if (targets != null && !ask(targets, node, arrived, gradient)) {
            return;
        }
        if (!node.context.intact()) {
            throw node.modified();
        }
        @Nullable
        NdArray[] gradients = node.function.backward(node.context, gradient);
        if (detecting) {
            Anomaly.checkGradients(node, gradients);
        }
        if (listener != null) {
            listener.on(new TapeSignal.GradientsComputed(node, gradient, Arrays.asList(gradients)));
        }
        int handedOn = handedOn(gradient, gradients);
        boolean fresh = spares != null && node.function.givesNewArrays();
        for (int i = 0; i < node.inputs.length; i++) {
            if (passes(node, i)) {
                NdArray given = gradients[i];
                if (given != null) {
                    given = Rounding.gradient(node, i, given, gradient);
                }
                boolean owned = fresh && given != null && (!given.shares(gradient) || (own && handedOn == 1));
                arrive(node.inputs[i], node.next[i], given, owned);
            }
        }
        if (spares != null && own && handedOn == 0) {
            spares.give(gradient);
        }
        if (!grad.retainGraph()) {
            node.context.free();
        }
        if (listener != null) {
            listener.on(new TapeSignal.Passed(node));
        }
    }

    /**
     * Gives the gradient to who asks for it; whether the pass goes on. If it does, who asks is given what arrived, before
     * the hooks, as PyTorch does.
     */
    private static boolean ask(Targets targets, Node node, NdArray arrived, NdArray gradient) {
        boolean runs = targets.runs(node);
        Gradient asked = targets.asks(node);
        if (asked != null) {
            asked.accumulate(runs ? arrived : gradient, null);
        }
        return runs;
    }

    /** How many of the gradients are the one that came, or a view of it. */
    private static int handedOn(NdArray gradient, @Nullable NdArray[] gradients) {
        int count = 0;
        for (NdArray each : gradients) {
            count += each != null && each.shares(gradient) ? 1 : 0;
        }
        return count;
    }

    /**
     * Adds a contribution to what a tensor has: its {@code .grad} if it is a leaf, else what its maker waits for.
     *
     * @param owned whether nobody else holds the contribution
     */
    private void arrive(Tensor tensor, @Nullable Node maker, @Nullable NdArray contribution, boolean owned) {
        NdArray before;
        NdArray after;
        if (maker == null) {
            Gradient gradient = Objects.requireNonNull(gradient(tensor));
            before = listener == null ? null : gradient.soFar();
            gradient.receive(contribution, owned ? spares : null);
            after = listener == null ? null : gradient.soFar();
        } else {
            before = maker.pending;
            after = before == null || contribution == null
                    ? contribution
                    : Rounding.of(maker.output.dtype(), Elementwise.add(before, contribution));
            if (after != null) {
                if (before != null) {
                    giveBack(before, maker.ownsPending);
                    giveBack(contribution, owned);
                }
                maker.pending = after;
                maker.ownsPending = spares != null && (before != null || owned);
            }
            if (before == null && after != null) {
                ready.add(maker);
            }
        }
        if (listener != null && contribution != null) {
            listener.on(new TapeSignal.Accumulated(tensor, before, contribution, Objects.requireNonNull(after)));
        }
    }

    private void giveBack(@Nullable NdArray array, boolean owned) {
        if (spares != null && owned && array != null) {
            spares.give(array);
        }
    }
}
