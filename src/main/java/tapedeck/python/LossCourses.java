package tapedeck.python;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.AccumulateGrad;
import tapedeck.autograd.Node;
import tapedeck.autograd.Tensor;

/**
 * Tells which losses of a script can be compared: those of one kind that train the same parameters. The parameters are the leaves of a
 * loss's graph, and stay the same ones where some are added or frozen. On the run's thread only.
 */
final class LossCourses {
    private record Course(int parameters, String loss) {}

    /** The set of each leaf that backward has reached; of those that are gone nothing is kept. */
    private final Map<Tensor, Integer> sets = new WeakHashMap<>();
    private final Map<Course, Integer> courses = new HashMap<>();
    private int numberOfSets;
    /** The set that this iteration trains, or -1. */
    private int current = -1;

    /** An iteration begins. */
    void begin() {
        current = -1;
    }

    /** The number of the course of the loss on which backward is about to run, from 0. */
    int of(Tensor root) {
        Set<Tensor> leaves = leaves(root.gradFn());
        if (current < 0) {
            current = leaves.stream().map(sets::get).filter(Objects::nonNull).min(Integer::compare)
                    .orElseGet(() -> numberOfSets++);
        }
        leaves.forEach(leaf -> sets.putIfAbsent(leaf, current));
        return courses.computeIfAbsent(new Course(current, Objects.toString(root.gradFnName())), _ -> courses.size());
    }

    private static Set<Tensor> leaves(@Nullable Node root) {
        Set<Tensor> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<Node> open = new ArrayDeque<>();
        if (root != null) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            for (Object next : open.pop().nextFunctions()) {
                if (next instanceof AccumulateGrad(Tensor leaf)) {
                    leaves.add(leaf);
                } else if (next instanceof Node node && seen.add(node)) {
                    open.push(node);
                }
            }
        }
        return leaves;
    }
}
