package tapedeck.autograd;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.function.Function;
import tapedeck.function.FunctionCall;
import tapedeck.function.GraphValue;
import tapedeck.function.ToCopy;

/**
 * Gradients as tensors that recorded Functions made, by the formula of {@link Function#gradients}: those of
 * {@code create_graph=True}, which have gradients themselves.
 */
final class GraphArithmetic implements GradientArithmetic<Tensor> {
    private final Map<Node, Tensor> pending = new IdentityHashMap<>();

    @Override
    public Tensor seed(Tensor output, @Nullable Tensor given) {
        return given == null ? new Tensor(NdArray.full(output.shape(), 1), output.dtype()) : given;
    }

    @Override
    public boolean add(Node maker, Tensor part) {
        Tensor before = pending.get(maker);
        pending.put(maker, before == null ? part : before.add(part));
        return before == null;
    }

    @Override
    public void add(Gradient leaf, @Nullable Tensor part) {
        leaf.receive(part);
    }

    @Override
    public Tensor take(Node node) {
        return Objects.requireNonNull(pending.remove(node));
    }

    @Override
    public @Nullable Tensor[] backward(Node node, Tensor gradient) {
        node.context.check();
        List<GraphValue> inputs = new ArrayList<>();
        for (int i = 0; i < node.inputs.length; i++) {
            inputs.add(new GraphTerm(node.given(i)));
        }
        return node.function.gradients(new FunctionCall(node.function, node.context, inputs,
                node.isOutdated() ? new Changed(node) : new GraphTerm(node.output), new GraphTerm(gradient)))
                .stream().map(term -> term == null ? null : GraphTerm.tensor(term)).toArray(Tensor[]::new);
    }

    @Override
    public @Nullable Tensor part(Node node, int i, @Nullable Tensor part, Tensor gradient) {
        DType type = node.inputs[i].dtype();
        return part == null || part.dtype() == type ? part : Operations.apply(new ToCopy(type), part);
    }

    @Override
    public Tensor after(Hooks hooks, Tensor gradient, DType type) {
        return hooks.run(gradient);
    }

    @Override
    public void accumulate(Gradient kept, Tensor gradient) {
        kept.accumulate(gradient);
    }

    @Override
    public NdArray numbers(Tensor gradient) {
        return gradient.data();
    }

    @Override
    public @Nullable NdArray soFar(Node maker) {
        Tensor arrived = pending.get(maker);
        return arrived == null ? null : arrived.data();
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
}
