package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** Lets the outer panes of a {@link SplitPane} fold away, and gives each the room it had when it comes back. */
final class FoldingPanes {
    private final SplitPane split;
    private final List<Outer> outer = new ArrayList<>();

    /** A pane at the start or the end, and its share of the length, 0 to 1. */
    private static final class Outer {
        final Node pane;
        final boolean first;
        double share;

        Outer(Node pane, boolean first, double share) {
            this.pane = pane;
            this.first = first;
            this.share = share;
        }
    }

    FoldingPanes(SplitPane split) {
        this.split = split;
    }

    /**
     * Shows {@code pane}, the first or the last, as long as {@code open} is true.
     *
     * @param share of the split's length that it has at first
     */
    FoldingPanes add(Node pane, ObservableValue<Boolean> open, double share) {
        Outer added = new Outer(pane, split.getItems().indexOf(pane) == 0, share);
        outer.add(added);
        SplitPane.setResizableWithParent(pane, false);
        show(added, open.getValue());
        open.addListener((_, _, shown) -> show(added, shown));
        return this;
    }

    private void show(Outer one, boolean shown) {
        if (shown != split.getItems().contains(one.pane)) {
            remember(); // a split pane forgets where its dividers were when its items change
            if (shown) {
                split.getItems().add(one.first ? 0 : split.getItems().size(), one.pane);
            } else {
                split.getItems().remove(one.pane);
            }
            split.applyCss();
            split.layout(); // only then does it heed where the dividers are wanted
        }
        outer.forEach(this::place);
    }

    private void remember() {
        double[] dividers = split.getDividerPositions();
        if (split.getWidth() == 0) {
            return; // before the first layout dividers stand anywhere
        }
        for (Outer each : outer) {
            if (split.getItems().contains(each.pane) && dividers.length > 0) {
                each.share = each.first ? dividers[0] : 1 - dividers[dividers.length - 1];
            }
        }
    }

    private void place(Outer each) {
        int last = split.getItems().size() - 2;
        if (last >= 0 && split.getItems().contains(each.pane)) {
            split.setDividerPosition(each.first ? 0 : last, each.first ? each.share : 1 - each.share);
        }
    }
}
