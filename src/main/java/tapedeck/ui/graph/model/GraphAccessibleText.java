package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.GradientNames;
import tapedeck.explain.ModuleName;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** The spoken text of what is drawn: all that its looks show. */
public final class GraphAccessibleText {
    private GraphAccessibleText() {}

    /** {@code w1, leaf, 10 by 100, grad norm 0.31}. */
    public static Message of(TensorState tensor) {
        return of(tensor, false);
    }

    /**
     * As above, of a parameter that may have been updated.
     *
     * @param stepped whether its numbers are from after a step, and its gradient from before
     */
    public static Message of(TensorState tensor, boolean stepped) {
        List<Message> items = new ArrayList<>(
                List.of(Message.verbatim(Names.name(tensor)), kind(tensor), size(tensor), gradient(tensor)));
        if (stepped) {
            items.add(Message.of("graph.after-step.spoken"));
        }
        return Message.list(items);
    }

    private static Message kind(TensorState tensor) {
        if (tensor.parameter()) {
            return Message.of("graph.parameter");
        }
        String gradFn = tensor.gradFn();
        return tensor.leaf() || gradFn == null
                ? Message.of("graph.leaf")
                : Message.of("graph.from", "function", gradFn);
    }

    private static Message size(TensorState tensor) {
        int[] shape = tensor.whole().toArray();
        if (shape.length == 0) {
            return Message.of("graph.scalar", "value", tensor.data().item());
        }
        Message size = Message.verbatim(Integer.toString(shape[shape.length - 1]));
        for (int d = shape.length - 2; d >= 0; d--) {
            size = Message.of("graph.by", "size", Integer.toString(shape[d]), "rest", size);
        }
        return size;
    }

    private static Message gradient(TensorState tensor) {
        NdArray grad = tensor.grad();
        if (!tensor.requiresGrad()) {
            return Message.of("graph.grad.notrequired");
        }
        if (grad == null) {
            return Message.of("graph.grad.none");
        }
        return GradientNames.isAttribute(tensor)
                ? Message.of("graph.grad.norm", "norm", Values.norm(grad))
                : Message.of("graph.grad.norm.arrived", "gradient", GradientNames.shown(tensor), "norm",
                        Values.norm(grad));
    }

    /** {@code matmul, from x and w1 to m1, MmBackward0, passed by backward}, and how large the gradients are. */
    public static Message of(FunctionState function, LongFunction<String> names) {
        List<Message> items = new ArrayList<>();
        items.add(Message.verbatim(function.call()));
        if (MissingFunction.isUnmade(function.output())) {
            items.add(Message.of("graph.unmade.of", "inputs", inputs(function, names)));
            return Message.list(items);
        }
        items.add(Message.of("graph.way", "inputs", inputs(function, names), "output", names.apply(function.output())));
        items.add(Message.verbatim(function.gradFn()));
        if (function.passed()) {
            items.add(Message.of("graph.passed"));
        }
        if (function.freed()) {
            items.add(Message.of("graph.freed"));
        }
        NdArray incoming = function.incoming();
        if (incoming != null) {
            items.add(Message.of("graph.gradient.in", "tensor", names.apply(function.output()), "norm",
                    Values.norm(incoming)));
            for (int i = 0; i < function.outgoing().size(); i++) {
                NdArray outgoing = function.outgoing().get(i);
                if (outgoing != null) {
                    items.add(Message.of("graph.gradient.out", "tensor", names.apply(function.inputs().get(i)), "norm",
                            Values.norm(outgoing)));
                }
            }
        }
        return Message.list(items);
    }

    private static Message inputs(FunctionState function, LongFunction<String> names) {
        @Nullable
        Message all = null;
        for (long id : function.inputs().reversed()) {
            Message name = Message.verbatim(names.apply(id));
            all = all == null ? name : Message.of("graph.and", "name", name, "rest", all);
        }
        return all == null ? Message.verbatim("") : all;
    }

    /** {@code layer 1, folded module of 5 Functions, passed by backward; Enter unfolds it}. */
    public static Message folded(Graph.Call module, boolean passed) {
        return Message.of(passed ? "graph.module.folded.passed" : "graph.module.folded", "name",
                ModuleName.of(module.name()),
                "functions", module.size());
    }
}
