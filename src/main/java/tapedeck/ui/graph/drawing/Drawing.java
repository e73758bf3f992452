package tapedeck.ui.graph.drawing;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.Nudge;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.GradientSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.selection.BatchRow;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Spotlight;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;

/**
 * The nodes of the graph, in layers: frames, wires, cards and junctions, and above them what moves and what is said.
 * Only what lies in the window, and near it, has nodes: a tape may have thousands of tensors. Whatever is shown next, only
 * the nodes of what has changed are dressed anew.
 */
public final class Drawing extends Group {
    private final Group frames = new Group();
    private final Ghosts ghosts = new Ghosts();
    private final Group wireLayer = new Group();
    private final Group nodeLayer = new Group();
    private final NonFiniteSigns signs = new NonFiniteSigns();
    private final Group overlay = new Group();
    private final NodeMaker maker;
    private final Nodes nodes;
    private final NodeStyler styler;
    private final LiveTexts words;
    private final GradientSizes magnitudes = new GradientSizes();
    private @Nullable ShownGraph shown;
    private Runnable onShown = () -> {};
    private VisiblePart sight = VisiblePart.ALL;
    /** So many cards, junctions and lines each are made at a time; what is left is made in later pulses. */
    private int budget = Integer.MAX_VALUE;
    private boolean noted = true;

    /** @param gestures what the viewer does goes there */
    public Drawing(GraphGestures gestures, LiveTexts words) {
        this.words = words;
        maker = new NodeMaker(gestures, words);
        nodes = new Nodes(maker);
        styler = new NodeStyler(words);
        getChildren().addAll(frames, ghosts, wireLayer, nodeLayer, signs, overlay);
    }

    /** Has {@code then} run whenever something else is shown, or lit, or nothing any more. */
    public void setOnShown(Runnable then) {
        onShown = then;
    }

    /** Returns what paints {@code now}, which is shown, from afar. */
    public FarPainter painter(ShownGraph now) {
        return new FarPainter(arrangement(), now, styler.lineage(), styler.onOneScale);
    }

    public GraphLayout arrangement() {
        return nodes.layout();
    }

    LiveTexts words() {
        return words;
    }

    Group overlay() {
        return overlay;
    }

    /** Returns what is said of the step, at its places. */
    public Stream<Node> remarks() {
        return overlay.getChildren().stream().filter(each -> each.getStyleClass().contains("function-note"));
    }

    @Nullable
    public ShownGraph shown() {
        return shown;
    }

    @Nullable
    TensorCard card(long id) {
        return nodes.cards().get(id);
    }

    /** In the scene: of the gradient on a tensor's card; null where there is no such card now. */
    public @Nullable Bounds gradientPlace(long id) {
        TensorCard card = card(id);
        return card == null || card.getScene() == null ? null : card.gradientPlace();
    }

    /** Of a Function or module, by its place on the tape. */
    @Nullable
    Region junction(int index) {
        return nodes.junctions().get(index);
    }

    @Nullable
    Wire wire(Link link) {
        return nodes.wires().get(link);
    }

    Map<Long, TensorCard> cards() {
        return nodes.cards();
    }

    Map<Integer, Region> junctions() {
        return nodes.junctions();
    }

    public void clear() {
        nodes.clear();
        shown = null;
        makeNodes();
        frames.getChildren().clear();
        ghosts.getChildren().clear();
        signs.clear();
        overlay.getChildren().clear();
        onShown.run();
    }

    /** Sets whether all that is to come is shown as a ghost, or its leaves only. */
    public void setGhosts(boolean all) {
        ghosts.setAll(all);
    }

    /**
     * Puts every node of {@code part} in its place in the layout of {@code graph}, and ghosts in those of the rest.
     *
     * @param known the tape of all of {@code graph}
     */
    public void arrange(GraphLayout layout, Graph graph, Graph part, TapeSnapshot known, CardSizes metrics) {
        GraphLayout places = layout.of(part);
        arrange(places, part, metrics);
        ghosts.show(layout, graph, places, known, metrics.em());
    }

    /** Puts every node in its place; nodes that were there stay the same. */
    public void arrange(GraphLayout layout, Graph graph, CardSizes metrics) {
        shown = null;
        ghosts.getChildren().clear();
        nodes.arrange(layout, graph, metrics);
        frames.getChildren().setAll(layout.frames().stream().map(frame -> maker.frame(frame, metrics)).toList());
        makeNodes();
    }

    /**
     * Says which part is seen, and whether from near enough to read: only then are there cards, junctions and wires.
     *
     * @param seen in the drawing's pixels; null is all of it
     */
    public void window(@Nullable Box seen, boolean isNear) {
        if (!sight.covers(seen, isNear)) {
            sight = VisiblePart.around(seen, isNear);
            makeNodes();
        }
    }

    /** Limits how many nodes are made at a time, so that no pulse takes long. */
    public void setBudget(int most) {
        budget = most;
        makeMore();
    }

    /** Returns whether all that is seen has its node. */
    public boolean isComplete() { return nodes.isComplete(); }

    /** Gives the focus to a module: to its card, or to its frame's title. */
    public void focus(ModulePath module) {
        if (!module.isEmpty()) {
            nodes.junctions().forEach((index, junction) -> {
                if (module.equals(nodes.call(index).module())) {
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
        Nodes.Made made = nodes.keep(sight, budget);
        NodeLayer.sync(nodeLayer.getChildren(), nodes.inReadingOrder());
        Set<Node> stay = new HashSet<>(nodes.wires().values());
        wireLayer.getChildren().removeIf(wire -> !stay.contains(wire));
        made.wires().forEach(link -> wireLayer.getChildren().add(nodes.wires().get(link)));
        if (shown != null) {
            dress(shown, made);
        }
    }

    /** Shows the numbers of a snapshot that has this drawing's graph, and what happens in it. */
    public void show(TapeSnapshot snapshot, GraphActivity activity, Palette palette) {
        show(snapshot, activity, palette, null);
    }

    /** The same, with the numbers that {@code nudge} makes of it; null is as it is. */
    public void show(TapeSnapshot snapshot, GraphActivity activity, Palette palette, @Nullable Nudge nudge) {
        ShownGraph before = shown;
        shown = new ShownGraph(snapshot, nodes.graph(), activity, palette, magnitudes, nudge);
        dress(before);
        onShown.run();
    }

    /** Lights one's ancestors and descendants and dims the rest; null dims nothing. */
    public void select(@Nullable Selection selection) {
        styler.selection = selection;
        dress();
        onShown.run();
    }

    /** Lights these and dims the rest, whatever is selected; null dims nothing more. */
    public void light(@Nullable Spotlight spotlight) {
        styler.spotlight = spotlight;
        dress();
        onShown.run();
    }

    /** Marks that the gradients of these tensors are asked for. */
    public void ask(Set<Long> tensors) {
        styler.asked = tensors;
        dress();
    }

    /** Marks what the pointer is over in another pane. */
    public void point(@Nullable Selection pointed) {
        styler.pointed = pointed;
        dress();
    }

    /** Marks the row of the batch that is followed; null is none. */
    public void follow(@Nullable BatchRow row) {
        styler.followed = row;
        dress();
    }

    /** Colours gradients, and the lines they went over, on one scale or each on its own, when they are shown next. */
    public void setOnOneScale(boolean one) {
        styler.onOneScale = one;
    }

    /** Says whether updates follow each other too fast to be read: then cards do not say what the last one did. */
    public void setFreeRun(boolean free) {
        if (free != styler.isFreeRun) {
            styler.isFreeRun = free;
            dress();
        }
    }

    /** Sets whether a single formula stands beside its Function. */
    public void setNoted(boolean on) { noted = on; }

    boolean isNoted() { return noted; }

    private void dress() {
        dress(null);
    }

    /** Dresses all nodes, or only those that show something else than in {@code before}, of the same graph. */
    private void dress(@Nullable ShownGraph before) {
        ShownGraph now = shown;
        if (now != null) {
            ShownGraph same = styler.prepare(now) ? before : null;
            nodes.cards().forEach((id, card) -> {
                if (same == null || now.differs(same, id)) {
                    styler.dress(card, id, now);
                }
            });
            Set<Integer> others = nodes.graph().calls().stream()
                    .filter(call -> same == null || now.differs(same, call)).map(Graph.Call::index)
                    .collect(Collectors.toSet());
            nodes.junctions().forEach((index, junction) -> {
                if (others.contains(index)) {
                    styler.dress(junction, nodes.call(index), now);
                }
            });
            nodes.wires().forEach((link, wire) -> {
                if (others.contains(link.function())) {
                    styler.dress(wire, link, nodes.call(link.function()), now);
                }
            });
            signs.show(nodes.wires().values());
        }
    }

    private void dress(ShownGraph now, Nodes.Made made) {
        made.cards().forEach(id -> styler.dress(Objects.requireNonNull(card(id)), id, now));
        made.junctions().forEach(
                index -> styler.dress(Objects.requireNonNull(junction(index)), nodes.call(index), now));
        made.wires().forEach(link -> styler.dress(Objects.requireNonNull(wire(link)), link,
                nodes.call(link.function()), now));
        signs.show(nodes.wires().values());
    }
}
