package tapedeck.ui.graph;

import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.model.Exact;
import tapedeck.ui.graph.model.Shown;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.text.Words;

/** Exact values beside what the pointer, or the Tab key, came to. It is in the graph's own pane and takes no keys. */
final class HoverCard extends Label {
    private final PauseTransition delay = new PauseTransition(Duration.millis(450));
    private final Supplier<@Nullable Shown> shown;
    private final Region pane;
    private final Words words;
    private @Nullable Selection about;
    private @Nullable Node over;

    /** @param pane it stays inside */
    HoverCard(Words words, Supplier<@Nullable Shown> shown, Region pane) {
        this.words = words;
        this.pane = pane;
        this.shown = shown;
        getStyleClass().add("hover-card");
        setMouseTransparent(true);
        setFocusTraversable(false);
        setManaged(false);
        setVisible(false);
        delay.setOnFinished(_ -> open());
    }

    /** Waits a moment, then says what there is to say about {@code selection} beside {@code node}. */
    void over(Selection selection, Node node) {
        hide();
        about = selection;
        over = node;
        delay.playFromStart();
    }

    void left(Node node) {
        if (node.equals(over)) {
            hide();
        }
    }

    void hide() {
        delay.stop();
        over = null;
        about = null;
        setVisible(false);
    }

    /** Opens without the wait. */
    void open() {
        delay.stop();
        setVisible(over != null);
        refresh();
    }

    /** After other numbers are shown, or from another place. */
    void refresh() {
        Shown now = shown.get();
        Selection what = about;
        Node node = over;
        if (!isVisible() || now == null || what == null || node == null) {
            return;
        }
        if (node.getParent() == null || !node.getParent().isVisible()) {
            hide();
            return;
        }
        Message exact = Exact.of(what, now);
        setText(exact == null ? "" : words.of(exact));
        applyCss();
        autosize();
        place(node);
    }

    /** Where it hides nothing of {@code node}: below, above, beside; inside the pane. */
    private void place(Node node) {
        Bounds bounds = pane.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        Box at = new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        Dimension2D size = new Dimension2D(getWidth(), getHeight());
        Box inside = new Box(0, 0, pane.getWidth(), pane.getHeight());
        double gap = getFont().getSize() / 2;
        Box best = Stream.of(box(at.x(), at.bottom() + gap, size), box(at.x(), at.y() - gap - getHeight(), size),
                box(at.right() + gap, at.y(), size), box(at.x() - gap - getWidth(), at.y(), size))
                .map(box -> clamped(box, inside)).filter(box -> !box.overlaps(at)).findFirst()
                .orElse(clamped(box(at.x(), at.bottom() + gap, size), inside));
        relocate(best.x(), best.y());
    }

    private static Box box(double x, double y, Dimension2D size) {
        return new Box(x, y, size.getWidth(), size.getHeight());
    }

    private static Box clamped(Box box, Box inside) {
        return new Box(Math.clamp(box.x(), 0, Math.max(0, inside.right() - box.width())),
                Math.clamp(box.y(), 0, Math.max(0, inside.bottom() - box.height())), box.width(), box.height());
    }
}
