package tapedeck.ui.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.explain.ModuleName;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.text.Message;
import tapedeck.ui.graph.layout.Placement;
import tapedeck.ui.graph.model.GraphSearch;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.selection.Selection;

/**
 * The placement of each graph by the viewer: what he folds and drags can be taken back while that graph is shown, and comes back with it.
 * On the FX thread only.
 */
public final class PlacementModel {
    private static final Object NOTHING = "nothing";

    private final ReadOnlyObjectWrapper<Placement> placement = new ReadOnlyObjectWrapper<>(this, "placement",
            Placement.NONE);
    private final EditStack edits;
    /** Of graphs that are not shown. */
    private final Map<Object, Placement> aside = new HashMap<>();
    private Object kind = NOTHING;

    /** The owner of an edit. */
    private record OfGraph(PlacementModel model, Object kind) {}

    /** As the layout has it; what is changed goes through {@code edits}. */
    PlacementModel(EditStack edits) {
        this.edits = edits;
        edits.hide(subject -> subject instanceof OfGraph(var model, Object of) && model.equals(this)
                && !of.equals(kind));
    }

    /** How the graph that is shown is put. */
    public ReadOnlyObjectProperty<Placement> placementProperty() {
        return placement.getReadOnlyProperty();
    }

    /** Puts the graph that is shown as it was kept. This is no edit. */
    public void set(Placement kept) {
        placement.set(kept);
    }

    /** Another kind of graph is shown: it is put as it was when it was shown last. */
    void enter(Object shown) {
        aside.put(kind, placement.get());
        kind = shown;
        placement.set(aside.getOrDefault(shown, Placement.NONE));
        edits.look();
    }

    /** Makes a module one card, or shows what is inside. */
    void fold(ModulePath path, boolean folded) {
        change(Message.of(folded ? "graph.edit.fold" : "graph.edit.unfold", "module", ModuleName.of(path.title())),
                placement.get().withFolded(path, folded));
    }

    /** The same with all modules of a tape. */
    void foldAll(List<FunctionState> functions, boolean folded) {
        change(Message.of(folded ? "graph.edit.fold-all" : "graph.edit.unfold-all"),
                placement.get().withAll(functions, folded));
    }

    /** Unfolds the modules that hide what was found. */
    void reveal(ShownGraph shown, Selection found) {
        Placement now = placement.get();
        change(Message.of("graph.edit.reveal"), now.with(GraphSearch.unfolding(shown, found, now.folding())));
    }

    /** Puts all where the layout has it. */
    void reset() {
        change(Message.of("graph.edit.reset"), Placement.NONE);
    }

    private void change(Message label, Placement next) {
        if (!next.equals(placement.get())) {
            edits.perform(edit(label, next));
        }
    }

    /** Drags a card so many pixels on; all until {@link #drop} is one step. */
    void drag(long tensor, double dx, double dy) {
        edits.performStep(edit(Message.of("graph.edit.move"), placement.get().withMoved(tensor, dx, dy)));
    }

    /** The card stays where it is. */
    void drop() {
        edits.endSteps();
    }

    private Edit edit(Message label, Placement next) {
        return Edit.ofValue(new OfGraph(this, kind), label, placement::set, placement.get(), next);
    }
}
