package tapedeck.ui.graph.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;

/** A layout in which some cards stand where the viewer dragged them; their lines are led there anew. */
public final class MovedLayout {
    private MovedLayout() {}

    /**
     * The layout with cards where they were dragged to.
     *
     * @param moved how far each card was dragged
     */
    public static GraphLayout of(GraphLayout layout, Graph graph, Map<Long, Point> moved) {
        Map<Long, Box> cards = new LinkedHashMap<>(layout.cards());
        Box size = layout.size();
        boolean any = false;
        for (Map.Entry<Long, Point> entry : moved.entrySet()) {
            Box box = cards.get(entry.getKey());
            if (box != null) {
                Box there = box.plus(entry.getValue().x(), entry.getValue().y());
                cards.put(entry.getKey(), there);
                size = size.union(there);
                any = true;
            }
        }
        if (!any) {
            return layout;
        }
        Map<Link, Route> routes = new HashMap<>(layout.routes());
        for (Graph.Call call : graph.calls()) {
            Box junction = layout.junctions().get(call.index());
            for (int i = 0; i < call.inputs().size(); i++) {
                Box card = cards.get(call.inputs().get(i));
                if (moved.containsKey(call.inputs().get(i)) && junction != null && card != null) {
                    routes.put(new Link(call.index(), i), between(card, junction));
                }
            }
            for (int k = 0; k < call.outputs().size(); k++) {
                Box card = cards.get(call.outputs().get(k));
                if (moved.containsKey(call.outputs().get(k)) && junction != null && card != null) {
                    routes.put(Link.output(call.index(), k), between(junction, card));
                }
            }
        }
        return new GraphLayout(cards, layout.junctions(), routes, layout.frames(), size);
    }

    /** From side to side if there is room between, else from top or bottom. */
    static Route between(Box from, Box to) {
        if (from.right() <= to.x() || to.right() <= from.x()) {
            boolean right = from.right() <= to.x();
            double start = right ? from.right() : from.x();
            double end = right ? to.x() : to.right();
            double middle = (start + end) / 2;
            return new Route(List.of(new Point(start, from.centerY()), new Point(middle, from.centerY()),
                    new Point(middle, to.centerY()), new Point(end, to.centerY()))).simplified();
        }
        boolean down = from.centerY() <= to.centerY();
        double start = down ? from.bottom() : from.y();
        double end = down ? to.y() : to.bottom();
        double middle = (start + end) / 2;
        return new Route(List.of(new Point(from.centerX(), start), new Point(from.centerX(), middle),
                new Point(to.centerX(), middle), new Point(to.centerX(), end))).simplified();
    }
}
