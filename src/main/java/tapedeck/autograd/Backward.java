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
        new Backward(retainGraph).walk(root, seed);
    }

    private void walk(Tensor root, NdArray seed) {
        try {
            Node last = root.gradFn();
            if (last == null) {
                expect(root);
            } else {
                survey(last);
            }
            arrive(root, last, seed);
            if (listener != null) {
                listener.backwardStarted(root, seed);
            }
            for (Node node = ready.poll(); node != null; node = ready.poll()) {
                pass(node);
            }
        } finally {
            ready.forEach(node -> node.pending = null); // after a failure nothing must leak into the next pass
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
        node.pending = null;
        if (node.output.retainsGrad() && node.output.gradFn() == node) {
            node.output.gradient().accumulate(gradient);
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
        for (int i = 0; i < node.inputs.length; i++) {
            if (node.passes(i)) {
                arrive(node.inputs[i], node.next[i], gradients[i]);
            }
        }
        if (!retainGraph) {
            node.context.free();
        }
        if (listener != null) {
            listener.passed(node);
        }
    }

    /** Adds a contribution to what a tensor has: its {@code .grad} if it is a leaf, else what its maker waits for. */
    private void arrive(Tensor tensor, @Nullable Node maker, @Nullable NdArray contribution) {
        NdArray before;
        NdArray after;
        if (maker == null) {
            before = listener == null ? null : tensor.gradient().soFar();
            tensor.gradient().receive(contribution);
            after = listener == null ? null : tensor.gradient().soFar();
        } else {
            before = maker.pending;
            after = before == null || contribution == null ? contribution : Elementwise.add(before, contribution);
            maker.pending = after == null ? before : after;
            if (before == null && after != null) {
                ready.add(maker);
            }
        }
        if (listener != null && contribution != null) {
            listener.accumulated(tensor, before, contribution, Objects.requireNonNull(after));
        }
    }

    static EngineException modified(Node node) {
        Context context = node.context;
        int i = context.modified()[0];
        NdArray array = context.saved().get(i);
        return new EngineException(
                "one of the variables needed for gradient computation has been modified by an inplace "
                        + "operation: [torch.DoubleTensor " + array.shape() + "]" + node.origin(array)
                        + " is at version "
                        + array.version() + "; expected version " + context.versionSaved(i)
                        + " instead. Hint: enable anomaly "
                        + "detection to find the operation that failed to compute its gradient, with "
                        + "torch.autograd.set_detect_anomaly(True).");
    }
}
