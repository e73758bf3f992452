package tapedeck.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** Lets a pane of a {@link SplitPane} fold away, and gives it the room it had when it comes back. */
final class Folding {
    private final SplitPane split;
    private final Node pane;
    private final boolean first;
    private double share;

    private Folding(SplitPane split, Node pane, double share) {
        this.split = split;
        this.pane = pane;
        this.share = share;
        first = split.getItems().indexOf(pane) == 0;
    }

    /**
     * Shows {@code pane}, the first or the last of {@code split}, as long as {@code open} is true.
     *
     * @param share of the split's length that it has at first, 0 to 1
     */
    static void install(SplitPane split, Node pane, ObservableValue<Boolean> open, double share) {
        Folding folding = new Folding(split, pane, share);
        SplitPane.setResizableWithParent(pane, false);
        folding.show(open.getValue());
        open.addListener((_, _, shown) -> folding.show(shown));
    }

    private void show(boolean shown) {
        if (!shown && split.getItems().contains(pane)) {
            share = split.getWidth() > 0 ? place() : share; // before the first layout dividers stand anywhere
            split.getItems().remove(pane);
        } else if (shown) {
            if (!split.getItems().contains(pane)) {
                split.getItems().add(first ? 0 : split.getItems().size(), pane);
                split.applyCss();
                split.layout(); // only then does it heed where the divider is wanted
            }
            place(share);
        }
    }

    private double place() {
        double[] dividers = split.getDividerPositions();
        if (dividers.length == 0) {
            return share;
        }
        return first ? dividers[0] : 1 - dividers[dividers.length - 1];
    }

    private void place(double wanted) {
        int dividers = split.getItems().size() - 1;
        if (dividers > 0) {
            split.setDividerPosition(first ? 0 : dividers - 1, first ? wanted : 1 - wanted);
        }
    }
}
