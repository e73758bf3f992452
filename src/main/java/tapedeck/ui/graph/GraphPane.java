package tapedeck.ui.graph;

import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.action.ActionContext;
import tapedeck.edit.EditStack;
import tapedeck.surface.Nudge;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.KeyDispatcher;
import tapedeck.ui.graph.drawing.GraphGestures;
import tapedeck.ui.graph.drawing.ModuleRow;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.layout.Layouter;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.neurons.MappedAnswers;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/**
 * The computational graph of a captured iteration: tensors as cards, Functions as edges, modules that fold. It is
 * given snapshots; it lays out in the background and keeps the last picture until the next is ready. With its tools:
 * find, minimap, table, gradient view. On the FX thread only.
 */
public final class GraphPane extends Region {
    /** In a pane that is narrower, in ems, a map would hide what happens. */
    private static final double MAPPED = 45;

    private final SelectionModel selection;
    private final GraphOptions options = new GraphOptions();
    private final PlacementModel placement;
    private final HoverCard hover;
    private final GraphView view;
    private final GraphPresenter presenter;
    private final Minimap minimap;
    private final LossMarker loss;
    private final GraphViews views;
    private final NeuronsFace neurons;
    private final FindBar find;
    private final SideBar side;
    private final NudgeNote note;
    private final CardField field;
    private NudgeHandler nudger = NudgeHandler.NONE;
    private boolean drawn = true;

    /** An empty graph; what is dragged and folded goes through {@code edits}. */
    public GraphPane(Actions actions, Appearance appearance, SelectionModel selection, EditStack edits) {
        this(actions, appearance, selection, edits, LayoutEngine::new);
    }

    /** @param layouters makes one for the background and one for layouts at once */
    GraphPane(Actions actions, Appearance appearance, SelectionModel selection, EditStack edits,
            Supplier<Layouter> layouters) {
        this.selection = selection;
        placement = new PlacementModel(edits);
        LiveTexts words = actions.words();
        find = new FindBar(words, this::shown, this::found);
        GraphGestures gestures = new PaneGestures(this);
        view = new GraphView(gestures, words, appearance, layouters, this::changed);
        neurons = new NeuronsFace(words, appearance);
        views = new GraphViews(view, new GraphTable(words, selection), new ModuleRow(gestures, words), neurons);
        presenter = view.presenter();
        hover = new HoverCard(words, this::shown, view);
        minimap = new Minimap(view, words, appearance);
        loss = new LossMarker(view, words);
        note = new NudgeNote(words);
        field = new CardField(view, placement);
        GraphActions.bind(actions, this);
        KeyDispatcher.enter(this, ActionContext.GRAPH);
        side = new SideBar(new GraphTools(actions), words, appearance, options);
        side.showKeyWhile(options.legendPinnedProperty().or(hoverProperty()));
        setId("graph");
        getStyleClass().add("graph-pane");
        getStylesheets().add(Objects.requireNonNull(GraphPane.class.getResource("/tapedeck/ui/graph/graph.css"))
                .toExternalForm());
        getChildren().addAll(views.nodes());
        getChildren().addAll(loss, field, minimap, side, find, note, hover);
        getChildren().forEach(child -> child.setManaged(child == view));
        Navigation.install(this, view, () -> {
            selection.select(null);
            hover.hide(); // what a tap opened
        });
        hover.closeAtKeys(this);
        selection.selectedProperty().addListener((_, _, picked) -> {
            view.select(picked);
            changed();
        });
        view.follow(selection);
        placement.placementProperty().subscribe(presenter::place);
        appearance.paletteProperty().addListener(_ -> presenter.redraw());
        words.textsProperty().addListener(_ -> presenter.sayAgain());
        options.oneScaleProperty().addListener((_, _, on) -> {
            presenter.setOnOneScale(on);
            requestLayout();
        });
        options.lead(view, this::changed);
        changed();
    }

    SelectionModel selection() {
        return selection;
    }

    /** How the graph is shown. */
    public GraphOptions options() {
        return options;
    }

    /** Has {@code owner} asked what would be when a number of a leaf is dragged. */
    public void setNudger(NudgeHandler owner) {
        nudger = owner;
    }

    NudgeHandler nudger() {
        return nudger;
    }

    /**
     * Shows every card as it would be, beside how it is, until null is given or another step is shown.
     *
     * @param nudge of what is shown
     */
    public void nudge(@Nullable Nudge nudge) {
        presenter.nudge(nudge);
        note.show(nudge, presenter.wanted());
        requestLayout();
    }

    /**
     * Puts what is typed into on the card of a tensor, in the place of its gradient, and brings that card into sight.
     *
     * @param typed null takes away what is there
     */
    public void putOnCard(long tensor, @Nullable Node typed) {
        field.put(tensor, typed);
    }

    /** Returns whether the view goes where something happens; off as soon as the viewer moves it. */
    public BooleanProperty followingProperty() {
        return view.viewport().followingProperty();
    }

    /**
     * Shows a snapshot as soon as it is laid out.
     *
     * @param snapshot null shows what to do next
     * @param stepSeconds how long a step lasts at the present speed; 0 is without motion
     */
    public void show(@Nullable TapeSnapshot snapshot, double stepSeconds) {
        if (!Objects.equals(presenter.wanted(), snapshot)) {
            hover.hide(); // it was about the step before
            nudge(null);
        }
        presenter.show(snapshot, stepSeconds);
    }

    /**
     * Draws what has been laid out, and moves what moves: once a pulse of the window.
     *
     * @param now in nanoseconds
     */
    public void pulse(long now) {
        view.see();
        presenter.pulse(now);
        field.place();
    }

    /** Returns whether something is laid out, made or moved still: then the next pulse comes with the next frame. */
    public boolean isMoving() {
        return presenter.isAwake();
    }

    /** Finishes layout and motion at once: for still pictures, also of a Scene that is in no Stage. */
    public void settle() {
        layout();
        view.settle();
        hover.openNow();
        changed();
        layout();
    }

    /** Shows the whole graph, and from the next step on follows what happens again. */
    public void fit() {
        view.camera().fit();
    }

    /** The window is laid out otherwise from now on: so may be the graph, which else keeps its places whatever opens beside it. */
    public void renew() {
        view.renew();
    }

    /** Zooms, so that what is at {@code pivot} stays there. */
    void zoom(double factor, Point2D pivot) {
        view.viewport().zoom(factor, pivot);
    }

    void zoom(double factor) {
        zoom(factor, new Point2D(getWidth() / 2, getHeight() / 2));
    }

    double scale() {
        return view.viewport().scale();
    }

    GraphView view() {
        return view;
    }

    HoverCard hover() {
        return hover;
    }

    /** Goes to what is picked. */
    public void zoomToSelection() {
        Selection picked = selection.selected();
        if (picked != null) {
            view.camera().reveal(picked);
        }
    }

    /** Opens the field that finds a tensor, Function or shape. */
    public void find() {
        find.open();
        requestLayout();
    }

    /** Returns what is folded and dragged. */
    public PlacementModel placement() {
        return placement;
    }

    /** Another kind of graph is shown from now on: it is put as it was when it was shown last, and all of it is seen. */
    public void enter(Object kind) {
        presenter.forget();
        view.renew();
        placement.enter(kind);
        fit();
    }

    /**
     * Sets whether each run of the program that is shown records the same: then all of its graph has a place before it runs.
     *
     * @param told what of that is shown, pale, before it is recorded
     */
    public void setRepeatable(boolean same, GhostGraph told) {
        presenter.setRepeatable(same, told);
    }

    /** Returns the longest tape that was seen of what is shown, or told of it; null if none was. */
    public @Nullable TapeSnapshot expected() {
        return presenter.expected();
    }

    /** Shows from now on, pale, what a tape that begins like {@code whole} will have. */
    public void expect(TapeSnapshot whole) {
        presenter.expect(whole);
        show(presenter.wanted(), 0);
    }

    /** Puts dragged cards back, and modules as they began. */
    void resetLayout() {
        placement.reset();
        fit();
    }

    /** Has what the neurons answer over two inputs, for the strip that shows each; null where nothing is known of it. */
    public void map(@Nullable MappedAnswers answers) {
        neurons.map(answers);
    }

    /** Has {@code picked} told which element of which tensor is picked in the strip that shows each neuron. */
    public void setOnNumber(ObjIntConsumer<Selection.TensorSelected> picked) {
        neurons.setOnPick(picked);
    }

    /** Folds every module, or none. */
    public void foldAll(boolean folded) {
        ShownGraph now = shown();
        if (now != null) {
            placement.foldAll(now.snapshot().functions(), folded);
        }
    }

    /** Stops what runs; the pane cannot be used any more. */
    public void dispose() {
        options.dispose();
        presenter.dispose();
        nudger.dispose();
        hover.hide();
    }

    private @Nullable ShownGraph shown() {
        return view.drawing().shown();
    }

    private void found(Selection picked) {
        ShownGraph now = shown();
        if (now != null) {
            placement.reveal(now, picked);
        }
        selection.select(picked);
        view.camera().reveal(picked);
    }

    private void changed() {
        ShownGraph now = shown();
        drawn = views.show(now, presenter.foretold(), options);
        updateMap();
        boolean hasNeurons = options.stripProperty().get() && now != null && neurons.look(now.snapshot());
        side.show(now, presenter.expected(), options, hasNeurons);
        if (side.prefWidth(-1) != side.getWidth()) {
            requestLayout(); // it is not managed, so nobody else asks for its room
        }
        hover.refresh();
        loss.update(now, drawn);
    }

    private void updateMap() {
        boolean hasRoom = getWidth() >= MAPPED * view.em() && !options.legendPinnedProperty().get();
        boolean wanted = options.minimapShownProperty().get() && options.toolsShownProperty().get();
        minimap.update(wanted && hasRoom && drawn);
    }

    @Override
    protected void layoutChildren() {
        double em = view.em();
        updateMap();
        double margin = em * 0.4;
        side.fit(getWidth(), getHeight(), margin);
        double left = side.getLayoutX();
        views.layout(side.isOver() ? getWidth() : left, getHeight(), margin);
        double wide = Math.max(0, Math.min(note.prefWidth(-1), left - 2 * margin));
        note.resize(wide, note.prefHeight(wide));
        note.relocate((left - note.getWidth()) / 2, getHeight() - note.getHeight() - margin);
        find.autosize();
        find.relocate(left - find.getWidth() - margin, margin);
        minimap.resize(em * 14, em * 9);
    }
}
