package tapedeck.ui.graph.model;

import java.util.Map;
import java.util.WeakHashMap;
import tapedeck.array.NdArray;

/**
 * The largest magnitudes of arrays, each worked out once: from step to step of a large tape nearly all its gradients are the
 * same. What is given must not change. For one thread.
 */
public final class GradientSizes {
    private final Map<NdArray, Double> known = new WeakHashMap<>(); // an array equals itself alone

    /** As {@link Values#most}. */
    double most(NdArray array) {
        return known.computeIfAbsent(array, Values::most);
    }
}
