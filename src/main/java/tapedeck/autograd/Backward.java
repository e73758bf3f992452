package tapedeck.autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Spares;
import tapedeck.array.Workspace;
import tapedeck.function.Context;

/**
 * The backward pass: walks the graph from a root against the order in which its Functions ran (the highest
 * {@code sequence} first, as PyTorch's engine does). A Function's inputs were always made before it ran, so
 * when its turn comes its output's gradient is whole. A leaf's {@code .grad} is written once, when all that
 * the pass gives it has arrived. Iterative: depth costs no stack.
 */
final class Backward {
    private final PriorityQueue<Node> ready = new PriorityQueue<>(
            Comparator.comparingLong((Node node) -> -node.sequence));
    private final List<Tensor> leaves = new ArrayList<>();
    private final boolean retainGraph;
    private final boolean detecting = Recording.current().detecting;
    private final @Nullable TapeListener listener = Tape.listener();
    /** Takes arrays that nobody holds any more; null where somebody looks at them, or a workspace has them anyway. */
    private final @Nullable Spares spares = listener == null && !Workspace.isOpen()
            ? Recording.current().spares
            : null;

    private Backward(boolean retainGraph) {
        this.retainGraph = retainGraph;
    }

    static void run(Tensor root, @Nullable Tensor gradient, boolean retainGraph) {
        if (gradient != null && !gradient.shape().equals(root.shape())) {
            throw new EngineException("Mismatch in shape: grad_output[0] has a shape of torch.Size("
                    + gradient.shape() + ") and output[0] has a shape of torch.Size(" + root.shape() + ").");
        }
        if (!root.accumulates() && root.gradFn() == null) {
            throw new EngineException("element 0 of tensors does not require grad and does not have a grad_fn");
        }
        if (gradient == null && root.numel() != 1) {
            throw new EngineException("grad can be implicitly created only for scalar outputs");
        }
        NdArray seed = gradient == null ? NdArray.full(root.shape(), 1) : gradient.data();
        Backward backward = new Backward(retainGraph);
        if (backward.spares == null) {
            backward.walk(root, seed);
            return;
        }
        try (Workspace.Scope _ = backward.spares.open()) {
            backward.walk(root, seed);
        }
    }

    private void walk(Tensor root, NdArray seed) {
        try {
            Node last = root.gradFn();
            if (last == null) {
                expect(root);
            } else {
                survey(last);
            }
            arrive(root, last, seed, false);
            if (listener != null) {
                listener.backwardStarted(root, seed);
            }
            for (Node node = ready.poll(); node != null; node = ready.poll()) {
                pass(node);
            }
        } finally {
            ready.forEach(Node::forgetPending); // after a failure nothing must leak into the next pass
            leaves.forEach(leaf -> leaf.gradient().forget());
        }
        if (listener != null) {
            listener.backwardEnded();
        }
    }

    /** Counts what each leaf will be given. */
    private void survey(Node last) {
        ArrayDeque<Node> open = new ArrayDeque<>();
        last.visitor = this;
        open.push(last);
        while (!open.isEmpty()) {
            Node node = open.pop();
            for (int i = 0; i < node.inputs.length; i++) {
                Node next = node.next[i];
                if (!node.passes(i)) {
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
        if (leaf.gradient().expectMore()) {
            leaves.add(leaf);
        }
    }

    private void pass(Node node) {
        NdArray gradient = Objects.requireNonNull(node.pending);
        boolean own = node.ownsPending;
        node.forgetPending();
        if (node.output.retainsGrad() && node.output.gradFn() == node) {
            node.output.gradient().accumulate(gradient, null);
        }
        if (!node.context.intact()) {
            throw modified(node);
        }
        @Nullable
        NdArray[] gradients = node.function.backward(node.context, gradient);
        if (detecting) {
            Anomaly.checkGradients(node, gradients);
        }
        if (listener != null) {
            listener.gradientsComputed(node, gradient, gradients);
        }
        int handedOn = handedOn(gradient, gradients);
        boolean fresh = spares != null && node.function.givesNewArrays();
        for (int i = 0; i < node.inputs.length; i++) {
            if (node.passes(i)) {
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
        if (!retainGraph) {
            node.context.free();
        }
        if (listener != null) {
            listener.passed(node);
        }
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
            before = listener == null ? null : tensor.gradient().soFar();
            tensor.gradient().receive(contribution, owned ? spares : null);
            after = listener == null ? null : tensor.gradient().soFar();
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
            listener.accumulated(tensor, before, contribution, Objects.requireNonNull(after));
        }
    }

    private void giveBack(@Nullable NdArray array, boolean owned) {
        if (spares != null && owned && array != null) {
            spares.give(array);
        }
    }

    static EngineException modified(Node node) {
        Context context = node.context;
        int i = context.modified()[0];
        NdArray array = context.saved().get(i);
        return new EngineException(
                "one of the variables needed for gradient computation has been modified by an inplace "
                        + "operation: [" + node.typeOf(array).tensorType() + " " + array.shape() + "]"
                        + node.origin(array)
                        + " is at version "
                        + array.version() + "; expected version " + context.versionSaved(i)
                        + " instead. Hint: enable anomaly "
                        + "detection to find the operation that failed to compute its gradient, with "
                        + "torch.autograd.set_detect_anomaly(True).");
    }
}
