package tapedeck.autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/**
 * Forward mode over a recorded graph: carries a direction from the inputs outwards, in the order in which the
 * Functions ran, and gives the derivative of the output along it. One pass for each direction, where backward
 * takes one for each output. Reads what is saved for backward and frees nothing.
 */
public final class ForwardMode {
    private final IdentityHashMap<Tensor, NdArray> given = new IdentityHashMap<>();
    private final IdentityHashMap<Node, NdArray> tangents = new IdentityHashMap<>();

    private ForwardMode(Map<Tensor, Tensor> directions) {
        directions.forEach((tensor, direction) -> given.put(tensor, checked(tensor, direction)));
    }

    /**
     * The Jacobian-vector product {@code Σ ∂output/∂input · tangent}, of the output's shape.
     *
     * @param tangents a direction of the same shape for each input; any tensor of the graph may be one, and is
     *        then taken as independent of what made it
     * @throws EngineException if a direction has another shape, its tensor requires no grad, or the graph was freed
     *         or changed in place
     */
    public static Tensor jvp(Tensor output, Map<Tensor, Tensor> tangents) {
        ForwardMode pass = new ForwardMode(tangents);
        Node last = output.gradFn();
        if (last != null) {
            graph(last).forEach(pass::carry);
        }
        NdArray tangent = pass.of(output, last);
        return new Tensor(tangent == null ? NdArray.zeros(output.shape()) : tangent.copy());
    }

    private static NdArray checked(Tensor tensor, Tensor direction) {
        if (!tensor.shape().equals(direction.shape())) {
            throw new EngineException("Mismatch in shape: the tangent has a shape of torch.Size(" + direction.shape()
                    + ") and its input has a shape of torch.Size(" + tensor.shape() + ").");
        }
        if (!tensor.requiresGrad()) {
            throw new EngineException("a tangent was given for a tensor that does not require grad");
        }
        return direction.data();
    }

    /** The Functions behind {@code last} and itself, in the order in which they ran. */
    private static List<Node> graph(Node last) {
        List<Node> found = new ArrayList<>();
        ArrayDeque<Node> open = new ArrayDeque<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(last);
        open.push(last);
        while (!open.isEmpty()) {
            Node node = open.pop();
            found.add(node);
            for (int i = 0; i < node.inputs.length; i++) {
                Node maker = node.next[i];
                if (maker != null && node.passes(i) && seen.add(maker)) {
                    open.push(maker);
                }
            }
        }
        found.sort(Comparator.comparingLong(node -> node.sequence));
        return found;
    }

    private void carry(Node node) {
        @Nullable
        NdArray[] inputs = new NdArray[node.inputs.length];
        boolean any = false;
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = node.passes(i) ? of(node.inputs[i], node.next[i]) : null;
            any |= inputs[i] != null;
        }
        if (any) {
            if (!node.context.intact()) {
                throw node.modified();
            }
            tangents.put(node, node.function.jvp(node.context, inputs));
        }
    }

    /** The tangent of a tensor as {@code maker} made it; null for zero. */
    private @Nullable NdArray of(Tensor tensor, @Nullable Node maker) {
        NdArray direction = maker == tensor.gradFn() ? given.get(tensor) : null;
        return direction != null || maker == null ? direction : tangents.get(maker);
    }
}
