package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A split pane whose outer panes fold away, each with the room it had in this way when it comes back. A divider that
 * somebody drags is kept as a share of the length, at any size, where the skin would keep pixels.
 */
final class FoldingPanes extends SplitPane {
    private final ObservableValue<WindowLayoutPanes> now;
    private final List<Outer> outer = new ArrayList<>();
    /** The size its dividers were placed at. */
    private double width;
    private double height;

    /** A pane at the start or the end, and where its share of the length is kept, 0 to 1; null if it has what another leaves. */
    private record Outer(Node pane, boolean first, @Nullable Function<WindowLayoutPanes, DoubleProperty> share) {}

    /** @param now the panes of the way the window is in */
    FoldingPanes(ObservableValue<WindowLayoutPanes> now, Node... panes) {
        super(panes);
        this.now = now;
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node && isDivider(node)) {
                keep();
            }
        });
        now.subscribe(_ -> place());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (width != getWidth() || height != getHeight()) {
            width = getWidth();
            height = getHeight();
            place();
            super.layoutChildren();
        }
    }

    private boolean isDivider(Node target) {
        for (Node node = target; node != null && !node.equals(this); node = node.getParent()) {
            if (node.getStyleClass().contains("split-pane-divider")) {
                return equals(node.getParent()); // not of one within
            }
        }
        return false;
    }

    /** Has a click on the divider beside {@code pane}, an outer one, close it. */
    FoldingPanes foldAtClick(Node pane, BooleanProperty open) {
        addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isStillSincePress() && open.get() && event.getTarget() instanceof Node node && isDivider(node)
                    && isBeside(pane, event)) {
                open.set(false);
            }
        });
        return this;
    }

    /** Returns whether the divider below the pointer is that of {@code pane}. */
    private boolean isBeside(Node pane, MouseEvent event) {
        boolean across = getOrientation() == Orientation.HORIZONTAL;
        double at = across ? event.getX() / getWidth() : event.getY() / getHeight();
        double[] dividers = getDividerPositions();
        int own = getItems().indexOf(pane) == 0 ? 0 : dividers.length - 1;
        return IntStream.range(0, dividers.length)
                .allMatch(i -> Math.abs(dividers[own] - at) <= Math.abs(dividers[i] - at));
    }

    /** Shows {@code pane}, the first or the last, as long as {@code open} is true; {@code share} is its part of the length. */
    FoldingPanes add(Node pane, ObservableValue<Boolean> open, Function<WindowLayoutPanes, DoubleProperty> share) {
        Outer added = new Outer(pane, getItems().indexOf(pane) == 0, share);
        outer.add(added);
        setResizableWithParent(pane, false);
        show(added, open.getValue());
        open.addListener((_, _, shown) -> show(added, shown));
        return this;
    }

    /** Shows {@code pane}, the first or the last, as long as {@code open} is true, in the room that the others leave. */
    FoldingPanes add(Node pane, ObservableValue<Boolean> open) {
        Outer added = new Outer(pane, getItems().indexOf(pane) == 0, null);
        show(added, open.getValue());
        open.addListener((_, _, shown) -> show(added, shown));
        return this;
    }

    private void show(Outer one, boolean shown) {
        if (shown != getItems().contains(one.pane)) {
            if (shown) {
                getItems().add(one.first ? 0 : getItems().size(), one.pane);
            } else {
                getItems().remove(one.pane);
            }
            applyCss();
            layoutChildren(); // only then does it heed where the dividers are wanted; what is in them has its size when they are there
        }
        place();
    }

    private void keep() {
        double[] dividers = getDividerPositions();
        for (Outer each : outer) {
            if (each.share != null && getItems().contains(each.pane) && dividers.length > 0) {
                each.share.apply(now.getValue()).set(each.first ? dividers[0] : 1 - dividers[dividers.length - 1]);
            }
        }
    }

    /** Places the dividers where they were wanted last: as after a pane may be larger than it could. */
    final void place() {
        outer.forEach(this::place);
    }

    private void place(Outer each) {
        int last = getItems().size() - 2;
        if (each.share != null && last >= 0 && getItems().contains(each.pane)) {
            double share = each.share.apply(now.getValue()).get();
            setDividerPosition(each.first ? 0 : last, each.first ? share : 1 - share);
        }
    }
}
