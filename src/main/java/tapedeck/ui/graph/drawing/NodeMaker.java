package tapedeck.ui.graph.drawing;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;

/** Makes the nodes of a drawing, and tells the viewer's gestures what is done to them. */
final class NodeMaker {
    private final GraphGestures gestures;
    private final LiveTexts words;

    NodeMaker(GraphGestures gestures, LiveTexts words) {
        this.gestures = gestures;
        this.words = words;
    }

    Node frame(GraphLayout.Frame frame, CardSizes metrics) {
        return new FrameView(metrics, frame, words, path -> gestures.folded(path, true));
    }

    TensorCard card(long id, CardKind kind, CardSizes metrics) {
        TensorCard card = new TensorCard(kind, metrics);
        if (kind == CardKind.UNMADE) { // there is nothing to pick
            card.setManaged(false);
            return card;
        }
        Selection selection = new Selection.TensorSelected(id);
        pickable(card, selection, () -> gestures.picked(selection));
        NumberDrag.install(card, id, gestures);
        Picking.drag(card, (dx, dy) -> gestures.dragged(id, dx, dy), gestures::dropped);
        return card;
    }

    /** A Function's junction, or the card of a folded module, which a pick unfolds. */
    Region junction(Graph.Call call, CardSizes metrics) {
        ModulePath module = call.module();
        Region junction = module == null ? new Junction() : new ModuleCard(metrics);
        Selection selection = new Selection.FunctionSelected(call.index());
        pickable(junction, selection, () -> {
            if (module == null) {
                gestures.picked(selection);
            } else {
                gestures.folded(module, false);
            }
        });
        return junction;
    }

    private void pickable(Region node, Selection selection, Runnable action) {
        node.setManaged(false);
        Picking.install(node, action);
        // Not when it is entered: what comes under a pointer at rest, as the graph moves on, is not pointed at.
        node.setOnMouseMoved(_ -> gestures.hovered(selection, node));
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isSynthesized()) { // a finger hovers over nothing
                gestures.tapped(selection, node);
            }
        });
        node.setOnMouseExited(_ -> gestures.left(node));
        node.focusVisibleProperty().addListener((_, _, visible) -> {
            if (visible) {
                gestures.focused(node);
                gestures.hovered(selection, node);
            } else {
                gestures.left(node);
            }
        });
    }
}
