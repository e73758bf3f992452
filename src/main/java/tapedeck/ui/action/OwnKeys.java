package tapedeck.ui.action;

import java.util.function.Predicate;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Chord;
import tapedeck.action.FocusPlace;

/** Says which keys the focused control has a use of its own for: text, a slider's arrows. They are left to it. */
public final class OwnKeys {
    /** Under which a node keeps what it needs itself. */
    private static final Class<OwnKeys> PROPERTY = OwnKeys.class;

    private OwnKeys() {}

    /** Leaves {@code keys} to a node, while the focus is in it, with whatever else is held down. */
    public static void leave(Node node, Predicate<KeyCode> keys) {
        leavePressed(node, event -> keys.test(event.getCode()));
    }

    /** Leaves what is pressed to a node, while the focus is in it, if {@code pressed} says so, or what was left to it before. */
    public static void leavePressed(Node node, Predicate<KeyEvent> pressed) {
        node.getProperties().merge(PROPERTY, pressed,
                (before, _) -> (Predicate<KeyEvent>) event -> tests((Predicate<?>) before, event)
                        || pressed.test(event));
    }

    /** Says what a node is that is none of JavaFX's controls. */
    public static void isPlace(Node node, FocusPlace place) {
        node.getProperties().put(FocusPlace.class, place);
    }

    /** Returns whether a text is typed in a node. */
    public static boolean isTyped(Node node) {
        return place(node) == FocusPlace.TEXT;
    }

    /** Returns whether what has the focus, or what it is in, has a use of its own for the key. */
    public static boolean has(EventTarget target, KeyEvent event) {
        for (Node node = nodeOf(target); node != null; node = node.getParent()) {
            if (node.getProperties().get(PROPERTY) instanceof Predicate<?> own && tests(own, event)) {
                return true;
            }
        }
        Node focused = nodeOf(target);
        return focused != null && place(focused).keeps(
                new Chord(event.getCode().getName(), event.isShortcutDown(), event.isShiftDown()),
                focused.isFocusVisible());
    }

    @SuppressWarnings("unchecked") // only leavePressed puts them there
    private static boolean tests(Predicate<?> own, KeyEvent event) {
        return ((Predicate<KeyEvent>) own).test(event);
    }

    private static @Nullable Node nodeOf(EventTarget target) {
        return target instanceof Node node ? node : null;
    }

    private static FocusPlace place(Node focused) {
        return switch (focused) {
            case TextInputControl _ -> FocusPlace.TEXT;
            case Slider _ -> FocusPlace.SLIDER;
            case ComboBoxBase<?> _,MenuButton _ -> FocusPlace.CHOICE;
            case ButtonBase _ -> FocusPlace.BUTTON;
            case TabPane _ -> FocusPlace.TABS;
            case ListView<?> _,TableView<?> _ -> FocusPlace.LIST;
            default -> focused.getProperties().get(FocusPlace.class) instanceof FocusPlace said
                    ? said
                    : FocusPlace.WINDOW;
        };
    }
}
