package tapedeck.ui.graph.drawing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.Activity;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.Shown;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.Palette;

/**
 * The nodes of the graph, in layers: frames, wires, cards and junctions, and above them what moves and what is said.
 * Only what lies in the window, and near it, has nodes: a tape may have thousands of tensors.
 */
public final class Drawing extends Group {
    private final Group frames = new Group();
    private final Group wireLayer = new Group();
    private final Group nodes = new Group();
    private final Signs signs = new Signs();
    private final Group overlay = new Group();
    private final NodeLayer<Long, TensorCard> cards = new NodeLayer<>();
    private final NodeLayer<Integer, Region> junctions = new NodeLayer<>();
    private final NodeLayer<Link, Wire> wires = new NodeLayer<>();
    private final NodeMaker maker;
    private final Dresser dresser = new Dresser();
    private @Nullable CardSizes metrics;
    private Graph graph = new Graph(Map.of(), List.of());
    private Map<Integer, Graph.Call> byIndex = Map.of();
    private GraphLayout layout = GraphLayout.EMPTY;
    private @Nullable Shown shown;
    private Sight sight = Sight.ALL;
    /** So many cards, junctions and lines each are made at a time; what is left is made in later pulses. */
    private int budget = Integer.MAX_VALUE;

    /** @param hands what the viewer does goes there */
    public Drawing(GraphGestures hands) {
        maker = new NodeMaker(hands);
        getChildren().addAll(frames, wireLayer, nodes, signs, overlay);
    }

    public GraphLayout arrangement() {
        return layout;
    }

    Group overlay() {
        return overlay;
    }

    @Nullable
    public Shown shown() {
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

    public void clear() {
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
    public void arrange(GraphLayout newLayout, Graph newGraph, CardSizes newMetrics) {
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
                .map(frame -> maker.frame(frame, newMetrics)).toList());
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
        return before != null && after != null && Objects.equals(before.module(), after.module());
    }

    /**
     * Says which part is seen, and whether from near enough to read: only then are there cards, junctions and wires.
     *
     * @param seen in the drawing's pixels; null is all of it
     */
    public void window(@Nullable Box seen, boolean isNear) {
        if (!sight.covers(seen, isNear)) {
            sight = Sight.around(seen, isNear);
            makeNodes();
        }
    }

    /** Limits how many nodes are made at a time, so that no pulse takes long. */
    public void setBudget(int nodes) {
        budget = nodes;
        makeMore();
    }

    /** Whether all that is seen has its node. */
    public boolean isComplete() {
        return cards.isComplete() && junctions.isComplete() && wires.isComplete();
    }

    /** Gives the focus to a module: to its card, or to its frame's title. */
    public void focus(String module) {
        if (!module.isEmpty()) {
            junctions.all().forEach((index, junction) -> {
                Graph.Call call = byIndex.get(index);
                if (call != null && module.equals(call.module())) {
                    junction.requestFocus();
                }
            });
            frames.getChildren().stream().filter(FrameView.class::isInstance).map(FrameView.class::cast)
                    .filter(frame -> frame.path().equals(module)).findFirst().ifPresent(FrameView::focusTitle);
        }
    }

    /** Makes what is still missing, within the budget. */
    public void makeMore() {
        if (!isComplete()) {
            makeNodes();
        }
    }

    private void makeNodes() {
        CardSizes size = metrics;
        List<Long> newCards = List.of();
        List<Integer> newJunctions = List.of();
        List<Link> newWires = List.of();
        if (size == null) {
            cards.clear();
            junctions.clear();
            wires.clear();
        } else {
            newCards = cards.keep(sight.cards(layout), budget, id -> newCard(id, size));
            newJunctions = junctions.keep(sight.junctions(layout), budget, index -> newJunction(index, size));
            newWires = wires.keep(sight.wires(layout), budget, link -> newWire(link, size));
        }
        NodeLayer.sync(nodes.getChildren(), ReadingOrder.of(graph, cards.all(), junctions.all()));
        Set<Node> stay = new HashSet<>(wires.all().values());
        wireLayer.getChildren().removeIf(wire -> !stay.contains(wire));
        newWires.forEach(link -> wireLayer.getChildren().add(wires.get(link)));
        if (shown != null) {
            dress(shown, newCards, newJunctions, newWires);
        }
    }

    private static void put(Region node, @Nullable Box box) {
        if (box != null) {
            node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        }
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

    /** Shows the numbers of a snapshot that has this drawing's graph, and what happens in it. */
    public void show(TapeSnapshot snapshot, Activity activity, Palette palette) {
        shown = Shown.of(snapshot, graph, activity, palette);
        dress();
    }

    /** Lights one's ancestors and descendants and dims the rest; null dims nothing. */
    public void select(@Nullable Selection selection) {
        dresser.selection = selection;
        dress();
    }

    /** Marks what the pointer is over in another pane. */
    public void point(@Nullable Selection pointed) {
        dresser.pointed = pointed;
        dress();
    }

    /** Colours lines by the size of the gradient that went over them, or not, when they are shown next. */
    public void colourByGradient(@Nullable GradientScale scale) {
        dresser.scale = scale;
    }

    private void dress() {
        if (shown != null) {
            dresser.prepare(shown);
            dress(shown, cards.all().keySet(), junctions.all().keySet(), wires.all().keySet());
        }
    }

    private void dress(Shown now, Collection<Long> tensors, Collection<Integer> calls, Collection<Link> links) {
        tensors.forEach(id -> dresser.dress(Objects.requireNonNull(cards.get(id)), id, now));
        calls.forEach(index -> dresser.dress(Objects.requireNonNull(junctions.get(index)), call(index), now));
        links.forEach(link -> dresser.dress(Objects.requireNonNull(wires.get(link)), link, call(link.function()), now));
        signs.show(wires.all().values());
    }

    private Graph.Call call(int index) {
        return Objects.requireNonNull(byIndex.get(index));
    }
}
