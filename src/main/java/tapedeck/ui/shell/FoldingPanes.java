package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * Lets the outer panes of a {@link SplitPane} fold away, and gives each the room it had in this way when it comes back.
 * A divider that somebody drags is kept as a share of the length.
 */
final class FoldingPanes {
    private final PlacedSplit split;
    private final ObservableValue<WayPanes> now;
    private final List<Outer> outer = new ArrayList<>();

    /** A pane at the start or the end, and where its share of the length is kept, 0 to 1. */
    private record Outer(Node pane, boolean first, Function<WayPanes, DoubleProperty> share) {}

    /** @param now the panes of the way the window is in */
    FoldingPanes(PlacedSplit split, ObservableValue<WayPanes> now) {
        this.split = split;
        this.now = now;
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node && isDivider(node)) {
                keep();
            }
        });
        now.subscribe(_ -> outer.forEach(this::place));
        split.sceneProperty().subscribe(_ -> outer.forEach(this::place));
        split.onResized(() -> outer.forEach(this::place));
    }

    private boolean isDivider(Node target) {
        for (Node node = target; node != null && !node.equals(split); node = node.getParent()) {
            if (node.getStyleClass().contains("split-pane-divider")) {
                return split.equals(node.getParent()); // not of one within
            }
        }
        return false;
    }

    /** Shows {@code pane}, the first or the last, as long as {@code open} is true; {@code share} is its part of the length. */
    FoldingPanes add(Node pane, ObservableValue<Boolean> open, Function<WayPanes, DoubleProperty> share) {
        Outer added = new Outer(pane, split.getItems().indexOf(pane) == 0, share);
        outer.add(added);
        SplitPane.setResizableWithParent(pane, false);
        show(added, open.getValue());
        open.addListener((_, _, shown) -> show(added, shown));
        return this;
    }

    private void show(Outer one, boolean shown) {
        if (shown != split.getItems().contains(one.pane)) {
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

    private void keep() {
        double[] dividers = split.getDividerPositions();
        for (Outer each : outer) {
            if (split.getItems().contains(each.pane) && dividers.length > 0) {
                each.share.apply(now.getValue()).set(each.first ? dividers[0] : 1 - dividers[dividers.length - 1]);
            }
        }
    }

    private void place(Outer each) {
        int last = split.getItems().size() - 2;
        if (last >= 0 && split.getItems().contains(each.pane)) {
            double share = each.share.apply(now.getValue()).get();
            split.setDividerPosition(each.first ? 0 : last, each.first ? share : 1 - share);
        }
    }
}
