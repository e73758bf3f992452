package tapedeck.ui.graph.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;

/** The cards, junctions and wires that a drawing has: only what is in sight, each in its place. */
final class Nodes {
    /** The nodes that were just made, by what they show. */
    record Made(List<Long> cards, List<Integer> junctions, List<Link> wires) {
        static final Made NOTHING = new Made(List.of(), List.of(), List.of());
    }

    private final NodeMaker maker;
    private final NodeLayer<Long, TensorCard> cards = new NodeLayer<>();
    private final NodeLayer<Integer, Region> junctions = new NodeLayer<>();
    private final NodeLayer<Link, Wire> wires = new NodeLayer<>();
    private @Nullable CardSizes metrics;
    private Graph graph = new Graph(Map.of(), List.of());
    private Map<Integer, Graph.Call> byIndex = Map.of();
    private GraphLayout layout = GraphLayout.EMPTY;

    Nodes(NodeMaker maker) {
        this.maker = maker;
    }

    GraphLayout layout() {
        return layout;
    }

    Graph graph() {
        return graph;
    }

    Map<Long, TensorCard> cards() {
        return cards.all();
    }

    Map<Integer, Region> junctions() {
        return junctions.all();
    }

    Map<Link, Wire> wires() {
        return wires.all();
    }

    /** Of a Function or module that is drawn, by its place on the tape. */
    Graph.Call call(int index) {
        return Objects.requireNonNull(byIndex.get(index));
    }

    /** In the order of the Tab key. */
    List<Node> inReadingOrder() {
        return ReadingOrder.of(graph, cards.all(), junctions.all());
    }

    /** Returns whether all that is in sight has its node. */
    boolean isComplete() {
        return cards.isComplete() && junctions.isComplete() && wires.isComplete();
    }

    void clear() {
        layout = GraphLayout.EMPTY;
        graph = new Graph(Map.of(), List.of());
        byIndex = Map.of();
        metrics = null;
        cards.clear();
        junctions.clear();
        wires.clear();
    }

    /** Puts every node in its place; nodes that were there stay the same. */
    void arrange(GraphLayout newLayout, Graph newGraph, CardSizes newMetrics) {
        if (!newMetrics.equals(metrics)) {
            clear();
            metrics = newMetrics;
        }
        Map<Integer, Graph.Call> before = byIndex;
        Graph old = graph;
        layout = newLayout;
        graph = newGraph;
        byIndex = new HashMap<>();
        cards.all().keySet().removeIf(id -> !sameKind(old.cards().get(id), newGraph.cards().get(id)));
        graph.calls().forEach(call -> byIndex.put(call.index(), call));
        junctions.all().keySet().removeIf(index -> !sameModule(before.get(index), byIndex.get(index)));
        cards.all().forEach((id, card) -> put(card, layout.cards().get(id)));
        junctions.all().forEach((index, junction) -> put(junction, layout.junctions().get(index)));
        wires.all().forEach((link, wire) -> {
            Route route = layout.routes().get(link);
            if (route != null) {
                wire.setRoute(route, newMetrics.em());
            }
        });
    }

    /** A tensor's number may be a constant's on the tape of one iteration, and a matrix's on that of another. */
    private static boolean sameKind(Graph.@Nullable Card before, Graph.@Nullable Card after) {
        return before != null && after != null && before.kind() == after.kind();
    }

    /** A place on the tape may be a Function's before and a module's after. */
    private static boolean sameModule(Graph.@Nullable Call before, Graph.@Nullable Call after) {
        return before != null && after != null && Objects.equals(before.module(), after.module());
    }

    /** Drops what is out of sight, and makes what is missing, at most {@code budget} of each kind. */
    Made keep(VisiblePart sight, int budget) {
        CardSizes size = metrics;
        return size == null
                ? Made.NOTHING
                : new Made(cards.keep(sight.cards(layout), budget, id -> newCard(id, size)),
                        junctions.keep(sight.junctions(layout), budget, index -> newJunction(index, size)),
                        wires.keep(sight.wires(layout), budget, link -> newWire(link, size)));
    }

    private TensorCard newCard(long id, CardSizes size) {
        TensorCard card = maker.card(id, graph.card(id).kind(), size);
        put(card, layout.cards().get(id));
        return card;
    }

    private Region newJunction(int index, CardSizes size) {
        Region junction = maker.junction(call(index), size);
        put(junction, layout.junctions().get(index));
        return junction;
    }

    private Wire newWire(Link link, CardSizes size) {
        return new Wire(link, Objects.requireNonNull(layout.routes().get(link)), size.em());
    }

    private static void put(Region node, @Nullable Box box) {
        if (box != null) {
            node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        }
    }
}
