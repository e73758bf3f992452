package tapedeck.ui.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.TapeSnapshot;
import tapedeck.ui.theme.Palette;

/**
 * The nodes of the graph, in layers: frames, wires, cards and junctions, and above them what moves and what is said.
 * Only what lies in the window, and near it, has nodes: a tape may have thousands of tensors.
 */
final class Drawing extends Group {
    private final Group frames = new Group();
    private final Group wireLayer = new Group();
    private final Group nodes = new Group();
    /** {@code nan}, {@code +inf} beside lines over which such gradients went. */
    private final Group signs = new Group();
    private final Group overlay = new Group();
    private final Layer<Long, TensorCard> cards = new Layer<>();
    private final Layer<Integer, Region> junctions = new Layer<>();
    private final Layer<Link, Wire> wires = new Layer<>();
    private final Hands hands;
    private final Dresser dresser = new Dresser();
    private @Nullable Metrics metrics;
    private Graph graph = new Graph(Map.of(), List.of());
    private Map<Integer, Graph.Call> byIndex = Map.of();
    private GraphLayout layout = GraphLayout.EMPTY;
    private @Nullable Shown shown;
    /** What has nodes; null is everything. */
    private @Nullable Box window;
    private boolean near = true;
    /** So many cards, junctions and lines each are made at a time; what is left is made in later pulses. */
    private int budget = Integer.MAX_VALUE;
    private boolean complete = true;

    /** @param hands what the viewer does goes there */
    Drawing(Hands hands) {
        this.hands = hands;
        getChildren().addAll(frames, wireLayer, nodes, signs, overlay);
    }

    GraphLayout arrangement() {
        return layout;
    }

    Group overlay() {
        return overlay;
    }

    @Nullable
    Shown shown() {
        return shown;
    }

    @Nullable
    TensorCard card(long id) {
        return cards.get(id);
    }

    /** Of a Function or module, by its place on the tape. */
    @Nullable
    Region junction(int index) {
        return junctions.get(index);
    }

    @Nullable
    Wire wire(Link link) {
        return wires.get(link);
    }

    Map<Long, TensorCard> cards() {
        return cards.all();
    }

    Map<Integer, Region> junctions() {
        return junctions.all();
    }

    void clear() {
        layout = GraphLayout.EMPTY;
        graph = new Graph(Map.of(), List.of());
        byIndex = Map.of();
        metrics = null;
        shown = null;
        makeNodes();
        frames.getChildren().clear();
        signs.getChildren().clear();
        overlay.getChildren().clear();
    }

    /** Puts every node in its place; nodes that were there stay the same. */
    void arrange(GraphLayout newLayout, Graph newGraph, Metrics newMetrics) {
        if (!newMetrics.equals(metrics)) {
            clear();
            metrics = newMetrics;
        }
        Map<Integer, Graph.Call> before = byIndex;
        layout = newLayout;
        graph = newGraph;
        shown = null;
        byIndex = new HashMap<>();
        graph.calls().forEach(call -> byIndex.put(call.index(), call));
        junctions.all().keySet().removeIf(index -> !sameModule(before.get(index), byIndex.get(index)));
        frames.getChildren().setAll(newLayout.frames().stream()
                .map(frame -> (Node) new FrameView(newMetrics, frame, path -> hands.folded(path, true))).toList());
        cards.all().forEach((id, card) -> put(card, layout.cards().get(id)));
        junctions.all().forEach((index, junction) -> put(junction, layout.junctions().get(index)));
        wires.all().forEach((link, wire) -> {
            Route route = layout.routes().get(link);
            if (route != null) {
                wire.setRoute(link, route, newMetrics.em());
            }
        });
        makeNodes();
    }

    /** A place on the tape may be a Function's before and a module's after. */
    private static boolean sameModule(Graph.@Nullable Call before, Graph.@Nullable Call after) {
        return before != null && after != null && java.util.Objects.equals(before.module(), after.module());
    }

    /**
     * Says which part is seen, and whether from near enough to read: only then are there cards, junctions and wires.
     *
     * @param seen in the drawing's pixels; null is all of it
     */
    void window(@Nullable Box seen, boolean isNear) {
        boolean covered = window == null ? seen == null : seen != null && seen.isInside(window);
        if (covered && near == isNear) {
            return;
        }
        near = isNear;
        window = seen == null ? null : seen.grown(Math.max(seen.width(), seen.height()) / 4);
        makeNodes();
    }

    /** Limits how many nodes are made at a time, so that no pulse takes long. */
    void setBudget(int nodes) {
        budget = nodes;
        if (!complete) {
            makeNodes();
        }
    }

    /** Whether all that is seen has its node. */
    boolean isComplete() { return complete; }

    /** Makes what is still missing, within the budget. */
    void makeMore() {
        if (!complete) {
            makeNodes();
        }
    }

    /** {@code wanted} without what would be beyond the budget. */
    private <K> Set<K> affordable(Set<K> wanted, Layer<K, ?> layer) {
        Set<K> result = new LinkedHashSet<>();
        int fresh = 0;
        for (K key : wanted) {
            if (layer.get(key) != null || fresh++ < budget) {
                result.add(key);
            }
        }
        complete &= result.size() == wanted.size();
        return result;
    }

    private boolean isSeen(@Nullable Box box) {
        return near && box != null && (window == null || box.overlaps(window));
    }

    private void makeNodes() {
        Metrics size = metrics;
        Set<Long> wantedCards = new LinkedHashSet<>();
        layout.cards().forEach((id, box) -> {
            if (isSeen(box)) {
                wantedCards.add(id);
            }
        });
        Set<Integer> wantedJunctions = new LinkedHashSet<>();
        layout.junctions().forEach((index, box) -> {
            if (isSeen(box)) {
                wantedJunctions.add(index);
            }
        });
        Set<Link> wantedWires = new LinkedHashSet<>();
        layout.routes().forEach((link, route) -> {
            if (isSeen(route.bounds().grown(1))) {
                wantedWires.add(link);
            }
        });
        if (size == null) {
            wantedCards.clear();
        }
        complete = true;
        List<Long> newCards = cards.keep(affordable(wantedCards, cards),
                id -> newCard(id, java.util.Objects.requireNonNull(size)));
        List<Integer> newJunctions = junctions.keep(affordable(wantedJunctions, junctions),
                index -> newJunction(index, java.util.Objects.requireNonNull(size)));
        List<Link> newWires = wires.keep(affordable(wantedWires, wires), link -> new Wire(link,
                java.util.Objects.requireNonNull(layout.routes().get(link)),
                java.util.Objects.requireNonNull(size).em()));
        Layer.sync(nodes.getChildren(), inReadingOrder());
        Set<Node> stay = new HashSet<>(wires.all().values());
        wireLayer.getChildren().removeIf(wire -> !stay.contains(wire));
        newWires.forEach(link -> wireLayer.getChildren().add(wires.get(link)));
        if (shown != null) {
            newCards.forEach(this::dressCard);
            newJunctions.forEach(this::dressJunction);
            newWires.forEach(this::dressWire);
            sign();
        }
    }

    private static void put(Region node, @Nullable Box box) {
        if (box != null) {
            node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        }
    }

    private TensorCard newCard(long id, Metrics size) {
        TensorCard card = new TensorCard(graph.card(id).kind(), size);
        pickable(card, new Selection.TensorSelected(id), () -> hands.picked(new Selection.TensorSelected(id)));
        Picking.drag(card, (dx, dy) -> hands.dragged(id, dx, dy));
        put(card, layout.cards().get(id));
        return card;
    }

    private Region newJunction(int index, Metrics size) {
        Graph.Call call = java.util.Objects.requireNonNull(byIndex.get(index));
        String module = call.module();
        Region junction = module == null ? new Junction() : new ModuleCard(size);
        Selection selection = new Selection.FunctionSelected(index);
        pickable(junction, selection, () -> {
            if (module == null) {
                hands.picked(selection);
            } else {
                hands.folded(module, false);
            }
        });
        put(junction, layout.junctions().get(index));
        return junction;
    }

    private void pickable(Region node, Selection selection, Runnable action) {
        node.setManaged(false);
        Picking.install(node, action);
        node.setOnMouseEntered(_ -> hands.hovered(selection, node));
        node.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                hands.focused(node);
            }
        });
    }

    /** The order of the Tab key: inputs, Function, output, as the tape has them. */
    private List<Node> inReadingOrder() {
        Set<Node> order = new LinkedHashSet<>();
        for (Graph.Call call : graph.calls()) {
            call.inputs().forEach(id -> add(order, cards.get(id)));
            add(order, junctions.get(call.index()));
            call.outputs().forEach(id -> add(order, cards.get(id)));
        }
        order.addAll(cards.all().values());
        return new ArrayList<>(order);
    }

    private static void add(Set<Node> order, @Nullable Node node) {
        if (node != null) {
            order.add(node);
        }
    }

    /** Shows the numbers of a snapshot that has this drawing's graph, and what happens in it. */
    void show(TapeSnapshot snapshot, Activity activity, Palette palette) {
        shown = Shown.of(snapshot, graph, activity, palette);
        dress();
    }

    /** Lights one's ancestors and descendants and dims the rest; null dims nothing. */
    void select(@Nullable Selection selection) {
        dresser.selection = selection;
        dress();
    }

    /** Colours lines by the size of the gradient that went over them, or not, when they are shown next. */
    void colourByGradient(@Nullable GradientScale scale) {
        dresser.scale = scale;
    }

    private void dress() {
        if (shown != null) {
            dresser.prepare(shown);
            cards.all().keySet().forEach(this::dressCard);
            junctions.all().keySet().forEach(this::dressJunction);
            wires.all().keySet().forEach(this::dressWire);
            sign();
        }
    }

    private void sign() {
        signs.getChildren().clear();
        wires.all().forEach((link, wire) -> {
            if (!wire.sign().isEmpty()) {
                Point at = wire.route().at(0.5);
                Text text = new Text(wire.sign());
                text.getStyleClass().add("value-badge");
                text.setTextOrigin(VPos.BOTTOM);
                text.layoutBoundsProperty()
                        .addListener((_, _, bounds) -> text.setX(at.x() - bounds.getWidth() / 2));
                text.setX(at.x() - text.getLayoutBounds().getWidth() / 2);
                text.setY(at.y());
                text.setMouseTransparent(true);
                signs.getChildren().add(text);
            }
        });
    }

    private void dressCard(long id) {
        TensorCard card = cards.get(id);
        if (card != null && shown != null) {
            dresser.dress(card, id, shown);
        }
    }

    private void dressJunction(int index) {
        Region junction = junctions.get(index);
        Graph.Call call = byIndex.get(index);
        if (junction != null && call != null && shown != null) {
            dresser.dress(junction, call, shown);
        }
    }

    private void dressWire(Link link) {
        Wire wire = wires.get(link);
        Graph.Call call = byIndex.get(link.function());
        if (wire != null && call != null && shown != null) {
            dresser.dress(wire, link, call, shown);
        }
    }
}
