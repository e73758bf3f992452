package tapedeck.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.function.Function;
import tapedeck.function.FunctionCall;
import tapedeck.function.GraphValue;
import tapedeck.function.ToCopy;

/**
 * The backward pass of {@code create_graph=True}: the same walk as {@link Backward}, but each gradient is a tensor that
 * recorded Functions made, by the formula of {@link tapedeck.function.Function#gradients}. So it has gradients itself.
 */
final class GraphBackward {
    private final PriorityQueue<Node> ready = new PriorityQueue<>(
            Comparator.comparingLong((Node node) -> -node.sequence));
    private final Map<Node, Tensor> pending = new IdentityHashMap<>();
    /** In the order in which they were reached first. */
    private final Map<Leaf, Tensor> leaves = new LinkedHashMap<>();
    private final Grad grad;
    private final @Nullable Targets targets;
    private final @Nullable TapeListener listener = Tape.listener();

    /** A leaf by its identity. */
    private record Leaf(Tensor tensor) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Leaf(Tensor its) && its == tensor;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(tensor);
        }
    }

    private GraphBackward(Grad grad, @Nullable Targets targets) {
        this.grad = grad;
        this.targets = targets;
    }

    static void run(Grad grad, @Nullable Targets targets) {
        AutogradContext recording = AutogradContext.current();
        boolean before = recording.enabled;
        recording.enabled = true;
        try {
            new GraphBackward(grad, targets).walk();
        } finally {
            recording.enabled = before;
        }
    }

    private boolean accumulates() {
        return targets == null || targets.accumulates();
    }

    private void walk() {
        if (targets != null) {
            targets.lead(grad.outputs().stream().map(Tensor::gradFn).filter(Objects::nonNull).toList());
        }
        for (int i = 0; i < grad.outputs().size(); i++) {
            Tensor output = grad.outputs().get(i);
            Tensor given = grad.seeds().get(i);
            Tensor seed = given == null ? ones(output) : given;
            arrive(output, output.gradFn(), seed);
            if (listener != null) {
                listener.on(new TapeSignal.BackwardStarted(output, seed.data(), accumulates()));
            }
        }
        for (Node node = ready.poll(); node != null; node = ready.poll()) {
            pass(node, Objects.requireNonNull(pending.remove(node)));
        }
        leaves.forEach((leaf, sum) -> gather(leaf.tensor, sum));
        if (listener != null) {
            listener.on(new TapeSignal.BackwardEnded(accumulates()));
        }
    }

    private static Tensor ones(Tensor like) {
        return new Tensor(NdArray.full(like.shape(), 1), like.dtype());
    }

    private void pass(Node node, Tensor arrived) {
        Tensor gradient = node.hooks == null ? arrived : node.hooks.run(arrived);
        if (node.output.retainsGrad() && !node.isOutdated()) {
            node.output.gradient().accumulate(gradient);
        }
        boolean runs = targets == null || targets.runs(node);
        Gradient asked = targets == null ? null : targets.asks(node);
        if (asked != null) {
            asked.accumulate(runs ? arrived : gradient);
        }
        if (!runs) {
            return;
        }
        List<@Nullable GraphValue> gradients = gradients(node, gradient);
        if (AutogradContext.current().detecting) {
            Anomaly.checkGradients(node, arrays(gradients));
        }
        if (listener != null) {
            listener.on(new TapeSignal.GradientsComputed(node, gradient.data(),
                    Arrays.asList(arrays(gradients))));
        }
        for (int i = 0; i < node.inputs.length; i++) {
            GraphValue given = gradients.get(i);
            if (given != null && (targets == null ? node.passes(i) : targets.passes(node, i))) {
                arrive(node.inputs[i], node.next[i], ofType(node.inputs[i].dtype(), GraphTerm.tensor(given)));
            }
        }
        if (!grad.retainGraph()) {
            node.context.free();
        }
        if (listener != null) {
            listener.on(new TapeSignal.Passed(node));
        }
    }

    private static Tensor ofType(DType type, Tensor gradient) {
        return gradient.dtype() == type ? gradient : Operations.apply(new ToCopy(type), gradient);
    }

    private static List<@Nullable GraphValue> gradients(Node node, Tensor gradient) {
        node.context.check();
        if (!node.context.intact()) {
            throw node.modified();
        }
        List<GraphValue> inputs = new ArrayList<>();
        for (int i = 0; i < node.inputs.length; i++) {
            inputs.add(new GraphTerm(node.given(i)));
        }
        return node.function.gradients(new FunctionCall(node.function, node.context, inputs,
                output(node), new GraphTerm(gradient)));
    }

    private static GraphValue output(Node node) {
        return node.isOutdated() ? new Changed(node) : new GraphTerm(node.output);
    }

    /** An output that was changed in place since: a gradient that does not need it is all right. */
    private record Changed(Node node) implements GraphValue {
        @Override
        public GraphValue apply(Function function, GraphValue... others) {
            throw refusal();
        }

        @Override
        public GraphValue constant(NdArray numbers) {
            throw refusal();
        }

        @Override
        public NdArray data() {
            throw refusal();
        }

        private EngineException refusal() {
            return new EngineException("one of the variables needed for gradient computation has been modified by an "
                    + "inplace operation: the output of " + node.qualifiedName());
        }
    }

    private static @Nullable NdArray[] arrays(List<@Nullable GraphValue> terms) {
        @Nullable
        NdArray[] arrays = new NdArray[terms.size()];
        for (int i = 0; i < arrays.length; i++) {
            GraphValue term = terms.get(i);
            arrays[i] = term == null ? null : term.data();
        }
        return arrays;
    }

    private void arrive(Tensor tensor, @Nullable Node maker, Tensor contribution) {
        Leaf leaf = new Leaf(tensor);
        Tensor before = maker == null ? leaves.get(leaf) : pending.get(maker);
        Tensor after = before == null ? contribution : before.add(contribution);
        if (maker == null) {
            leaves.put(leaf, after);
        } else {
            pending.put(maker, after);
            if (before == null) {
                ready.add(maker);
            }
        }
        if (listener != null) {
            listener.on(new TapeSignal.Accumulated(tensor, before == null ? null : before.data(), contribution.data(),
                    after.data()));
        }
    }

    private void gather(Tensor leaf, Tensor sum) {
        Gradient gradient = targets == null ? leaf.gradient() : targets.of(leaf);
        if (gradient != null) {
            gradient.gather(sum);
        }
    }
}
