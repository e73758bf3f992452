package tapedeck.autograd;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The backward pass: the chain rule, from a loss back through the graph to the leaves. {@link Engine} adds what PyTorch does besides.
 *
 * <p>A Function that made {@code y} of {@code x} is given ∂loss/∂y, and its own {@code backward} makes ∂loss/∂x of that. Where a
 * tensor was used more than once, its gradient is the sum of what comes from each use. So a Function may only have its turn when
 * all that used its output have had theirs. Those ran after it: to go against the order in which Functions ran is micrograd's
 * {@code reversed(topo)}, and needs no sorting beforehand. At a leaf the sum becomes its {@code .grad}. Iterative: depth costs no stack.
 *
 * @param <G> a gradient: its numbers, or for {@code create_graph} a tensor that has gradients itself
 */
class Backward<G> {
    /** Functions at whose output something has arrived, the one that ran last first, as in PyTorch's engine. */
    private final PriorityQueue<Node> ready = new PriorityQueue<>(
            Comparator.comparingLong((Node node) -> -node.sequence));
    final GradientArithmetic<G> arithmetic;
    final BackwardPaths paths;

    Backward(GradientArithmetic<G> arithmetic, BackwardPaths paths) {
        this.arithmetic = arithmetic;
        this.paths = paths;
    }

    /** Walks from these tensors; the gradient of each begins as its seed, or as 1, which is ∂loss/∂loss. */
    void run(List<Tensor> outputs, List<@Nullable Tensor> seeds) {
        try {
            paths.explore(outputs);
            for (int i = 0; i < outputs.size(); i++) {
                start(outputs.get(i), arithmetic.seed(outputs.get(i), seeds.get(i)));
            }
            for (Node node = ready.poll(); node != null; node = ready.poll()) {
                propagate(node, arithmetic.take(node));
            }
        } finally { // after a failure nothing must leak into the next pass
            ready.forEach(arithmetic::take);
            paths.forget();
        }
    }

    void start(Tensor output, G seed) {
        accumulate(output, output.gradFn(), seed);
    }

    /** Hands a Function's gradient on to its inputs: to those that made them, or to leaves. */
    void propagate(Node node, G gradient) {
        @Nullable
        G[] parts = inputGradients(node, gradient);
        for (int i = 0; i < node.inputs.length; i++) {
            if (paths.passes(node, i)) {
                accumulate(node.inputs[i], node.next[i], arithmetic.part(node, i, parts[i], gradient));
            }
        }
    }

    /** The chain rule for one Function: the gradient of each input, from that of its output. */
    @Nullable
    G[] inputGradients(Node node, G gradient) {
        return arithmetic.backward(node, gradient);
    }

    /** Adds a part to the gradient of a tensor: what its maker waits for, or what a leaf is given (PyTorch's AccumulateGrad). */
    void accumulate(Tensor tensor, @Nullable Node maker, @Nullable G part) {
        if (maker == null) {
            Gradient leaf = paths.of(tensor);
            if (leaf != null) {
                arithmetic.add(leaf, part);
            }
        } else if (part != null && arithmetic.add(maker, part)) {
            ready.add(maker);
        }
    }
}
