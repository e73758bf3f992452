package tapedeck.ui.graph.drawing;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.model.Link;

/**
 * The part of a layout that has nodes: what is seen, with a margin, and only from near enough to read.
 *
 * @param window in the drawing's pixels; null is everything
 */
record VisiblePart(@Nullable Box window, boolean near) {
    static final VisiblePart ALL = new VisiblePart(null, true);

    static VisiblePart around(@Nullable Box seen, boolean near) {
        return new VisiblePart(seen == null ? null : seen.grown(Math.max(seen.width(), seen.height()) / 4), near);
    }

    /** Returns whether all that is to be seen has its nodes already. */
    boolean covers(@Nullable Box seen, boolean isNear) {
        boolean inside = window == null ? seen == null : seen != null && seen.isInside(window);
        return inside && near == isNear;
    }

    Set<Long> cards(GraphLayout layout) {
        return seen(layout.cards(), Function.identity());
    }

    Set<Integer> junctions(GraphLayout layout) {
        return seen(layout.junctions(), Function.identity());
    }

    Set<Link> wires(GraphLayout layout) {
        return seen(layout.routes(), route -> route.bounds().grown(1));
    }

    private <K, P> Set<K> seen(Map<K, P> places, Function<P, Box> box) {
        Set<K> seen = new LinkedHashSet<>();
        if (near) {
            places.forEach((key, place) -> {
                if (window == null || box.apply(place).overlaps(window)) {
                    seen.add(key);
                }
            });
        }
        return seen;
    }
}
