package tapedeck.ui.graph;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What is said over the graph: what to do while there is none, and why there is no newer picture. */
final class Messages extends Region {
    private static final String EMPTY = "Nothing has run yet in this iteration. Press Space to play, → to run one Function.";
    private static final double WIDEST = 0.9;

    private final Label empty = new Label(EMPTY);
    private final Notice notice;

    Messages(Runnable onCancel) {
        notice = new Notice(onCancel);
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        getChildren().addAll(empty, notice);
        setPickOnBounds(false);
        setManaged(false);
    }

    /** Says that there is nothing yet, or not; and nothing else. */
    void showEmpty(boolean isEmpty) {
        empty.setVisible(isEmpty);
        notice.show("", false);
    }

    /** @param words empty says nothing */
    void say(String words, boolean cancellable) {
        notice.show(words, cancellable);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(getWidth() * WIDEST, empty.prefWidth(-1));
        double height = empty.prefHeight(width);
        empty.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
        notice.autosize();
        double margin = empty.getFont().getSize();
        notice.relocate(margin, getHeight() - notice.getHeight() - margin);
    }
}
