package tapedeck.ui.graph;

import javafx.scene.Node;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.drawing.GraphGestures;
import tapedeck.ui.selection.Selection;

/** The gestures of the viewer in a pane's drawing. */
final class PaneGestures implements GraphGestures {
    private final GraphPane pane;

    PaneGestures(GraphPane pane) {
        this.pane = pane;
    }

    @Override
    public void picked(Selection picked) {
        pane.selection().select(picked);
    }

    @Override
    public void folded(ModulePath path, boolean fold) {
        pane.requestFocus(); // what was picked goes; the keys stay the graph's until the module is drawn
        pane.view().presenter().focusNext(path);
        pane.placement().fold(path, fold);
    }

    @Override
    public void dragged(long tensor, double dx, double dy) {
        pane.placement().drag(tensor, dx, dy);
    }

    @Override
    public boolean nudges() {
        return pane.nudger().nudges();
    }

    @Override
    public int pickedElement(long tensor) {
        return pane.nudger().picked(tensor);
    }

    @Override
    public void nudged(long tensor, int element, double pixels) {
        pane.hover().hide();
        pane.nudger().nudge(tensor, element, pixels);
    }

    @Override
    public void dropped() {
        pane.nudger().release();
        pane.placement().drop();
    }

    @Override
    public void hovered(Selection picked, Node node) {
        tell(picked, node);
        pane.selection().hover(picked);
    }

    @Override
    public void tapped(Selection picked, Node node) {
        tell(picked, node);
        pane.hover().openNow();
    }

    /** An inspector says it without covering a card. */
    private void tell(Selection picked, Node node) {
        if (!pane.options().inspectedProperty().get()) {
            pane.hover().over(picked, node);
        }
    }

    @Override
    public void left(Node node) {
        pane.hover().left(node);
        pane.selection().hover(null);
    }

    @Override
    public void focused(Node node) {
        pane.view().camera().bringIntoSight(node);
    }
}
