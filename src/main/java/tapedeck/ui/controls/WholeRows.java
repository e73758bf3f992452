package tapedeck.ui.controls;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Lines to scroll, in as much of the height as shows whole ones: no line is cut through before somebody scrolls. */
final class WholeRows extends Region {
    private final ScrollPane scroll;

    /** @param all lines, or panes of lines */
    WholeRows(Pane all) {
        scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getStyleClass().add("whole-rows");
        getChildren().add(scroll);
        all.heightProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        Pane all = (Pane) scroll.getContent();
        double room = getHeight();
        scroll.resizeRelocate(0, 0, getWidth(), room);
        scroll.layout();
        if (all.getHeight() > room) {
            scroll.resize(getWidth(), snapSizeY(lastBottom(all, 0, room)));
        }
    }

    /** The bottom of the last line that ends above {@code room}; 0 if not even one has room. */
    private static double lastBottom(Pane lines, double top, double room) {
        double last = 0;
        for (Node each : lines.getChildrenUnmodifiable()) {
            Bounds at = each.getBoundsInParent();
            double bottom = top + at.getMaxY();
            if (!each.isManaged() || !each.isVisible()) {
                continue;
            }
            if (bottom <= room) {
                last = Math.max(last, bottom);
            } else if (each instanceof Pane inner && !(each instanceof SettingLine)) {
                last = Math.max(last, lastBottom(inner, top + at.getMinY(), room) % room);
            }
        }
        return last;
    }

    @Override
    protected double computePrefHeight(double width) {
        return scroll.getContent().prefHeight(width) + 2; // and the frame of the scroll pane
    }

    @Override
    protected double computePrefWidth(double height) {
        return scroll.prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
