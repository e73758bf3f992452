package tapedeck.ui.action;

import java.util.function.Predicate;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Says which keys the focused control has a use of its own for: text, a slider's arrows. They are left to it. */
public final class OwnKeys {
    /** Under which a node keeps what it needs itself. */
    private static final Class<OwnKeys> PROPERTY = OwnKeys.class;

    private OwnKeys() {}

    /** Leaves {@code keys} to a node, while the focus is in it. */
    public static void leave(Node node, Predicate<KeyCode> keys) {
        node.getProperties().put(PROPERTY, keys);
    }

    /** Whether what has the focus, or what it is in, has a use of its own for the key. */
    static boolean has(EventTarget target, KeyEvent event) {
        KeyCode key = event.getCode();
        for (Node node = nodeOf(target); node != null; node = node.getParent()) {
            if (node.getProperties().get(PROPERTY) instanceof Predicate<?> own && tests(own, key)) {
                return true;
            }
        }
        return switch (target) {
            case TextInputControl _ -> types(event);
            case Slider slider -> slides(slider, key);
            case ButtonBase button -> key == KeyCode.SPACE && button.isFocusVisible();
            case ComboBoxBase<?> box -> box.isShowing() || key.isNavigationKey();
            case ListView<?> _,TableView<?> _ ->
                key == KeyCode.UP || key == KeyCode.DOWN || key == KeyCode.HOME || key == KeyCode.END;
            default -> false;
        };
    }

    @SuppressWarnings("unchecked") // only leave puts them there
    private static boolean tests(Predicate<?> own, KeyCode key) {
        return ((Predicate<KeyCode>) own).test(key);
    }

    private static @Nullable Node nodeOf(EventTarget target) {
        return target instanceof Node node ? node : null;
    }

    /** A text needs all that types or moves in it, and the clipboard; what it makes nothing of stays the window's. */
    private static boolean types(KeyEvent event) {
        KeyCode key = event.getCode();
        return !key.isFunctionKey() && (!event.isShortcutDown() || key.isNavigationKey() || switch (key) {
            case A, C, V, X, Y, Z, H, D, K, BACK_SPACE, DELETE -> true;
            default -> false;
        });
    }

    /** A slider that the mouse left focused does not keep → from stepping; one reached by Tab does. */
    private static boolean slides(Slider slider, KeyCode key) {
        return key.isNavigationKey() && (slider.isFocusVisible() || (key != KeyCode.LEFT && key != KeyCode.RIGHT));
    }
}
