package tapedeck.ui.graph.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.ui.graph.model.Link;

/**
 * A row that has been laid out.
 *
 * @param cards the tensors that stand in it
 * @param junctions by the Function's place on the tape
 * @param routes of all its lines; those of {@code entries} begin at the row's left
 * @param entries where tensors of earlier rows come in
 * @param exits the lines on which tensors leave for later rows
 */
record PlacedRow(Map<Long, Box> cards, Map<Integer, Box> junctions, Map<Link, Route> routes, Map<Long, Point> entries,
        Map<Long, Route> exits) {
    /** Returns what is around everything. */
    Box bounds() {
        Box bounds = null;
        for (Map<?, Box> boxes : java.util.List.<Map<?, Box>>of(cards, junctions)) {
            for (Box box : boxes.values()) {
                bounds = bounds == null ? box : bounds.union(box);
            }
        }
        for (Point point : entries.values()) {
            bounds = bounds == null
                    ? new Box(point.x(), point.y(), 0, 0)
                    : bounds.union(new Box(point.x(), point.y(), 0, 0));
        }
        for (Map<?, Route> lines : java.util.List.<Map<?, Route>>of(routes, exits)) {
            for (Route route : lines.values()) {
                for (Point point : route.points()) {
                    bounds = bounds == null
                            ? new Box(point.x(), point.y(), 0, 0)
                            : bounds.union(new Box(point.x(), point.y(), 0, 0));
                }
            }
        }
        return bounds == null ? new Box(0, 0, 0, 0) : bounds;
    }

    PlacedRow atOrigin() {
        Box bounds = bounds();
        return plus(-bounds.x(), -bounds.y());
    }

    PlacedRow plus(double dx, double dy) {
        return new PlacedRow(map(cards, box -> box.plus(dx, dy)), map(junctions, box -> box.plus(dx, dy)),
                map(routes, route -> route.plus(dx, dy)), map(entries, point -> point.plus(dx, dy)),
                map(exits, route -> route.plus(dx, dy)));
    }

    private static <K, V> Map<K, V> map(Map<K, V> from, java.util.function.UnaryOperator<V> change) {
        Map<K, V> result = new LinkedHashMap<>();
        from.forEach((key, value) -> result.put(key, change.apply(value)));
        return result;
    }
}
