package tapedeck.autograd;

import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Context;

/**
 * The backward pass: walks the graph from a root against the order in which its Functions ran (the highest
 * {@code sequence} first, as PyTorch's engine does). A Function's inputs were always made before it ran, so
 * when its turn comes its output's gradient is whole. Iterative: depth costs no stack.
 */
final class Backward {
    private final PriorityQueue<Node> ready = new PriorityQueue<>(
            Comparator.comparingLong((Node node) -> -node.sequence));
    private final boolean retainGraph;
    private final @Nullable TapeListener listener = Tape.listener();

    private Backward(boolean retainGraph) {
        this.retainGraph = retainGraph;
    }

    static void run(Tensor root, @Nullable Tensor gradient, boolean retainGraph) {
        if (!root.requiresGrad()) {
            throw new EngineException("element 0 of tensors does not require grad and does not have a grad_fn");
        }
        NdArray seed = gradient == null ? ones(root) : gradient.data();
        if (!seed.shape().equals(root.shape())) {
            throw new EngineException("Mismatch in shape: grad_output[0] has a shape of torch.Size(" + seed.shape()
                    + ") and output[0] has a shape of torch.Size(" + root.shape() + ").");
        }
        new Backward(retainGraph).walk(root, seed);
    }

    private static NdArray ones(Tensor root) {
        if (root.numel() != 1) {
            throw new EngineException("grad can be implicitly created only for scalar outputs");
        }
        return NdArray.full(root.shape(), 1);
    }

    private void walk(Tensor root, NdArray seed) {
        try {
            arrive(root, seed);
            if (listener != null) {
                listener.backwardStarted(root, seed);
            }
            for (Node node = ready.poll(); node != null; node = ready.poll()) {
                pass(node);
            }
        } finally {
            ready.forEach(node -> node.pending = null); // after a failure nothing must leak into the next pass
        }
        if (listener != null) {
            listener.backwardEnded();
        }
    }

    private void pass(Node node) {
        NdArray gradient = Objects.requireNonNull(node.pending);
        node.pending = null;
        if (node.output.retainsGrad()) {
            node.output.accumulate(gradient);
        }
        if (!node.context.intact()) {
            throw modified(node);
        }
        @Nullable
        NdArray[] gradients = node.function.backward(node.context, gradient);
        if (listener != null) {
            listener.gradientsComputed(node, gradient, gradients);
        }
        for (int i = 0; i < node.inputs.length; i++) {
            NdArray contribution = gradients[i];
            if (contribution != null && node.context.needs(i)) {
                arrive(node.inputs[i], contribution);
            }
        }
        if (!retainGraph) {
            node.context.free();
        }
        if (listener != null) {
            listener.passed(node);
        }
    }

    /** Adds a contribution to what a tensor has: its {@code .grad} if it is a leaf, else what its Function waits for. */
    private void arrive(Tensor tensor, NdArray contribution) {
        Node producer = tensor.gradFn();
        NdArray before = null;
        NdArray after;
        if (producer == null) {
            Tensor grad = tensor.grad();
            before = grad == null || listener == null ? null : grad.data().copy();
            tensor.accumulate(contribution);
            after = Objects.requireNonNull(tensor.grad()).data();
        } else {
            before = producer.pending;
            after = before == null ? contribution : Tensor.sum(before, contribution);
            producer.pending = after;
            if (before == null) {
                ready.add(producer);
            }
        }
        if (listener != null) {
            listener.accumulated(tensor, before, contribution, after);
        }
    }

    private static EngineException modified(Node node) {
        Context context = node.context;
        int i = context.modified()[0];
        NdArray array = context.saved().get(i);
        return new EngineException(
                "one of the variables needed for gradient computation has been modified by an inplace "
                        + "operation: [torch.DoubleTensor " + sizes(array.shape()) + "]" + origin(node, array)
                        + " is at version "
                        + array.version() + "; expected version " + context.versionSaved(i)
                        + " instead. Hint: enable anomaly "
                        + "detection to find the operation that failed to compute its gradient, with "
                        + "torch.autograd.set_detect_anomaly(True).");
    }

    private static String origin(Node node, NdArray array) {
        if (array == node.output.data()) {
            return ", which is output 0 of " + node.name() + ",";
        }
        for (Tensor input : node.inputs) {
            Node producer = input.gradFn();
            if (array == input.data() && producer != null) {
                return ", which is output 0 of " + producer.name() + ",";
            }
        }
        return "";
    }

    private static String sizes(Shape shape) {
        return shape.dim() == 0 ? "[]" : shape.toString();
    }
}
