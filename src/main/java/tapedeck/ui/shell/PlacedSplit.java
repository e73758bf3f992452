package tapedeck.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** A split pane whose dividers are placed anew when its size has changed, where its skin would keep pixels instead. */
final class PlacedSplit extends SplitPane {
    private Runnable place = () -> {};
    private double width;
    private double height;

    PlacedSplit(Node... panes) {
        super(panes);
    }

    /** @param dividers sets where they are */
    void onResized(Runnable dividers) {
        place = dividers;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (width != getWidth() || height != getHeight()) {
            width = getWidth();
            height = getHeight();
            place.run();
            super.layoutChildren();
        }
    }
}
