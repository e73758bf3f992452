package tapedeck.ui.shell;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.beans.value.ChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.input.NumberField;

/**
 * Brings the focus home when nobody needs it any more: after Enter or Esc in a field, and when what had it is folded
 * away, hidden, disabled or gone, where JavaFX would pass it to the next button, which Enter would press.
 */
final class FocusHome {
    /** In the scene at any time, which a home need not be. */
    private final Node root;
    private final Node usual;
    private final List<Node> first;
    /** What had the focus went away, and where it went to was nobody's choice. */
    private boolean lost;
    /** What waits until JavaFX has done with the key or the node: until the end of the pulse. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private FocusHome(Node root, Node usual, List<Node> first) {
        this.root = root;
        this.usual = usual;
        this.first = first;
    }

    /**
     * Has the focus of the scene that {@code root} is in come home to the first of {@code first} that is seen, or while none is to {@code usual}; its
     * {@code pulse} must be called.
     */
    static FocusHome install(Node root, Node usual, List<Node> first) {
        FocusHome focus = new FocusHome(root, usual, first);
        root.addEventHandler(ActionEvent.ACTION, event -> {
            if (event.getTarget() instanceof TextField field
                    && !(field instanceof NumberField number && number.isRefused())) {
                focus.leave(field);
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof Node field
                    && OwnKeys.isTyped(field)) {
                focus.waiting.add(() -> focus.leave(field)); // after the field has made what it wants of it
            }
        });
        ChangeListener<@Nullable Node> listener = (_, before, now) -> focus.moved(before, now);
        root.sceneProperty().subscribe((before, scene) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(listener);
            }
            if (scene != null) {
                scene.focusOwnerProperty().addListener(listener);
            }
        });
        return focus;
    }

    /** Brings home what is lost. Once a pulse. */
    void pulse() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    private Node home() {
        return first.stream().filter(this::isThere).findFirst().orElse(usual);
    }

    private void leave(Node field) {
        if (isOwner(field)) {
            home().requestFocus();
        }
    }

    private static boolean isOwner(Node node) {
        return node.getScene() != null && node.equals(node.getScene().getFocusOwner());
    }

    /** A node that leaves the scene loses the focus while it is still there: to nobody first, then to the next button. */
    private void moved(@Nullable Node before, @Nullable Node now) {
        if (lost || before == null || (now != null && isThere(before))) {
            return;
        }
        lost = true;
        waiting.add(() -> { // JavaFX is about to pass it on
            lost = false;
            Scene scene = root.getScene();
            Node owner = scene == null ? null : scene.getFocusOwner();
            if (owner == null || !isIn(home(), owner)) {
                home().requestFocus();
            }
        });
    }

    private static boolean isIn(Node around, Node node) {
        return node.equals(around) || (node.getParent() != null && isIn(around, node.getParent()));
    }

    private boolean isThere(Node node) {
        Scene scene = root.getScene();
        if (scene == null || !scene.equals(node.getScene()) || node.isDisabled()) {
            return false;
        }
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
