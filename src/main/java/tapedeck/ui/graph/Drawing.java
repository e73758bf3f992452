package tapedeck.ui.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.FunctionState;
import tapedeck.deck.TapeSnapshot;
import tapedeck.deck.TensorState;
import tapedeck.ui.theme.Palette;

/** The nodes of the graph, in layers: frames, wires, cards and junctions, and above them what moves and what is said. */
final class Drawing extends Group {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("forward");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
    private static final PseudoClass UPDATE = PseudoClass.getPseudoClass("update");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Group frames = new Group();
    private final Group wireLayer = new Group();
    private final Group nodes = new Group();
    private final Group overlay = new Group();
    private final Map<Long, TensorCard> cards = new LinkedHashMap<>();
    private final Map<Integer, Junction> junctions = new LinkedHashMap<>();
    private final Map<Link, Wire> wires = new HashMap<>();
    private final Consumer<Selection> onPicked;
    private @Nullable Metrics metrics;
    private GraphLayout layout = GraphLayout.EMPTY;

    /** @param onPicked told of a click, or Enter or Space, on a card or junction */
    Drawing(Consumer<Selection> onPicked) {
        this.onPicked = onPicked;
        getChildren().addAll(frames, wireLayer, nodes, overlay);
    }

    GraphLayout arrangement() {
        return layout;
    }

    Group overlay() {
        return overlay;
    }

    @Nullable
    TensorCard card(long id) {
        return cards.get(id);
    }

    @Nullable
    Junction junction(int function) {
        return junctions.get(function);
    }

    @Nullable
    Wire wire(Link link) {
        return wires.get(link);
    }

    void clear() {
        layout = GraphLayout.EMPTY;
        metrics = null;
        cards.clear();
        junctions.clear();
        wires.clear();
        for (Group layer : List.of(frames, wireLayer, nodes, overlay)) {
            layer.getChildren().clear();
        }
    }

    /** Puts every node in its place; nodes that were there stay the same. */
    void arrange(GraphLayout newLayout, Graph graph, Metrics newMetrics) {
        if (!newMetrics.equals(metrics)) {
            clear();
            metrics = newMetrics;
        }
        layout = newLayout;
        frames.getChildren().setAll(newLayout.frames().stream().map(frame -> {
            FrameView view = new FrameView(newMetrics);
            view.setManaged(false);
            view.show(frame);
            return (Node) view;
        }).toList());
        retain(cards, layout.cards().keySet());
        retain(junctions, layout.junctions().keySet());
        wires.keySet().retainAll(layout.routes().keySet());
        layout.cards().forEach((id, box) -> put(cards.computeIfAbsent(id, _ -> newCard(id, graph, newMetrics)), box));
        layout.junctions().forEach((index, box) -> put(junctions.computeIfAbsent(index, this::newJunction), box));
        layout.routes().forEach((link, route) -> wires
                .computeIfAbsent(link, _ -> new Wire(link, route, newMetrics.em()))
                .setRoute(link, route, newMetrics.em()));
        wireLayer.getChildren().setAll(wires.values());
        nodes.getChildren().setAll(inReadingOrder(graph));
    }

    private static <K> void retain(Map<K, ?> map, java.util.Set<K> keys) {
        map.keySet().retainAll(keys);
    }

    private static void put(Region node, Box box) {
        node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    private TensorCard newCard(long id, Graph graph, Metrics ofCard) {
        TensorCard card = new TensorCard(graph.card(id).kind(), ofCard);
        pickable(card, new Selection.TensorSelected(id));
        return card;
    }

    private Junction newJunction(int index) {
        Junction junction = new Junction();
        pickable(junction, new Selection.FunctionSelected(index));
        return junction;
    }

    private void pickable(Region node, Selection selection) {
        node.setManaged(false);
        Picking.install(node, () -> onPicked.accept(selection));
    }

    /** The order of the Tab key: inputs, Function, output, as the tape has them. */
    private List<Node> inReadingOrder(Graph graph) {
        Map<Node, Boolean> order = new LinkedHashMap<>();
        for (Graph.Call call : graph.calls()) {
            call.inputs().forEach(id -> order.put(Objects.requireNonNull(cards.get(id)), true));
            order.put(Objects.requireNonNull(junctions.get(call.index())), true);
            call.outputs().forEach(id -> order.put(Objects.requireNonNull(cards.get(id)), true));
        }
        cards.values().forEach(card -> order.put(card, true));
        return List.copyOf(order.keySet());
    }

    /** Shows the numbers of a snapshot that has this drawing's graph, and what happens in it. */
    void show(TapeSnapshot snapshot, Activity activity, Palette palette) {
        Map<Long, TensorState> tensors = new HashMap<>();
        for (TensorState tensor : snapshot.tensors()) {
            tensors.put(tensor.id(), tensor);
            TensorCard card = cards.get(tensor.id());
            if (card != null) {
                card.show(tensor, palette);
                light(card, activity.lit().contains(tensor.id()), activity);
            }
        }
        for (FunctionState function : snapshot.functions()) {
            Junction junction = junctions.get(function.index());
            if (junction == null) {
                continue;
            }
            junction.show(function, id -> name(tensors, id));
            boolean running = activity.running() == function.index();
            light(junction, running, activity);
            junction.pseudoClassStateChanged(PASSED, function.passed());
            for (int input = 0; input < function.inputs().size(); input++) {
                boolean carries = function.outgoing().isEmpty() || function.outgoing().get(input) != null;
                wire(new Link(function.index(), input), running && carries, function.passed() && carries, activity);
            }
            wire(new Link(function.index(), Link.OUTPUT), running, function.incoming() != null, activity);
        }
    }

    private static String name(Map<Long, TensorState> tensors, long id) {
        TensorState tensor = tensors.get(id);
        return tensor == null ? "" : Names.name(tensor);
    }

    private void wire(Link link, boolean running, boolean passed, Activity activity) {
        Wire wire = wires.get(link);
        if (wire != null) {
            light(wire, running, activity);
            wire.pseudoClassStateChanged(PASSED, passed);
            if (running) {
                wire.toFront();
            }
        }
    }

    private static void light(Node node, boolean on, Activity activity) {
        node.pseudoClassStateChanged(RUNNING, on);
        node.pseudoClassStateChanged(FORWARD, on && activity.direction() == Activity.Direction.FORWARD);
        node.pseudoClassStateChanged(BACKWARD, on && activity.direction() == Activity.Direction.BACKWARD);
        node.pseudoClassStateChanged(UPDATE, on && activity.direction() == Activity.Direction.UPDATE);
    }

    void select(@Nullable Selection selection) {
        cards.forEach((id, card) -> card.pseudoClassStateChanged(SELECTED,
                new Selection.TensorSelected(id).equals(selection)));
        junctions.forEach((index, junction) -> junction.pseudoClassStateChanged(SELECTED,
                new Selection.FunctionSelected(index).equals(selection)));
    }
}
