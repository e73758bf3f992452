package tapedeck.autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tensors that a backward pass is asked for, where it was asked for some only, and what it found: it goes no other way
 * than to them. A tensor that is no leaf is known by the Function that made it.
 */
final class Targets extends BackwardPaths {
    private final boolean accumulates;
    /** By the maker of a tensor, or by the leaf. */
    private final Map<Object, Gradient> found = new IdentityHashMap<>();
    /** The makers through which one of them is reached, and their own. */
    private final Set<Node> leading = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param accumulate whether what is found is added to {@code .grad} */
    Targets(List<Tensor> tensors, boolean accumulate) {
        accumulates = accumulate;
        for (Tensor tensor : tensors) {
            Node maker = tensor.gradFn();
            found.put(maker == null ? tensor : maker,
                    accumulate
                            ? tensor.gradient()
                            : new Gradient(tensor.dtype(), maker == null ? tensor.gradient() : null));
        }
    }

    @Override
    boolean accumulates() {
        return accumulates;
    }

    /** Finds the ways that lead to one of them first. */
    @Override
    void explore(List<Tensor> outputs) {
        for (Node node : reached(outputs.stream().map(Tensor::gradFn).filter(Objects::nonNull).toList())) { // what made an input comes first
            boolean leads = found.containsKey(node);
            for (int i = 0; !leads && i < node.inputs.length; i++) {
                leads = passes(node, i);
            }
            if (leads) {
                leading.add(node);
            }
        }
        super.explore(outputs);
    }

    private static List<Node> reached(List<Node> roots) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<Node> open = new ArrayDeque<>(roots);
        seen.addAll(roots);
        while (!open.isEmpty()) {
            Node node = open.pop();
            for (int i = 0; i < node.inputs.length; i++) {
                Node next = node.next[i];
                if (next != null && node.passes(i) && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        List<Node> all = new ArrayList<>(seen);
        all.sort(Comparator.comparingLong(node -> node.sequence));
        return all;
    }

    /** Returns whether the gradient of this input is asked for, or leads to one that is. */
    @Override
    boolean passes(Node node, int input) {
        Node next = node.next[input];
        return node.passes(input)
                && (next == null ? found.containsKey(node.inputs[input]) : leading.contains(next));
    }

    @Override
    boolean runs(Node node) {
        for (int i = 0; i < node.inputs.length; i++) {
            if (passes(node, i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    @Nullable
    Gradient wanted(Node maker) {
        boolean kept = accumulates && maker.output.retainsGrad() && !maker.isOutdated();
        return kept ? null : found.get(maker);
    }

    @Override
    @Nullable
    Gradient of(Tensor leaf) {
        return found.get(leaf);
    }

    /** The gradient of one of the tensors, or null if none came. */
    @Nullable
    Tensor found(Tensor tensor) {
        Node maker = tensor.gradFn();
        Gradient gradient = found.get(maker == null ? tensor : maker);
        return gradient == null ? null : gradient.value();
    }
}
