package tapedeck.ui.action;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.action.Chord;

/** Does what a key means where the focus is. A key that the focused control uses itself is left to it. */
public final class KeyDispatcher {
    private final Actions actions;
    /** Keys that are held down and meant an action: nothing else is to hear of them. */
    private final Set<KeyCode> taken = EnumSet.noneOf(KeyCode.class);

    public KeyDispatcher(Actions actions) {
        this.actions = actions;
    }

    /** Says where the focus is when it is in {@code node}. */
    public static void enter(Node node, ActionContext context) {
        node.getProperties().put(ActionContext.class, context);
    }

    /** Says so no more. */
    public static void leave(Node node) {
        node.getProperties().remove(ActionContext.class);
    }

    /** Hears all keys of a scene. */
    public void install(Scene scene) {
        // A filter: a focused button would take Space, and the arrows to move the focus.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof ButtonBase button && event.getCode() == KeyCode.ENTER
                    && button.isFocusVisible()) {
                button.fire(); // JavaFX gives a button the space bar only
                event.consume();
            } else if (!isMenuOpen(scene) && !OwnKeys.has(event.getTarget(), event) && pressed(event)) {
                taken.add(event.getCode());
                event.consume();
            }
        });
        // JavaFX's slider hears Home and End when they are let go.
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (taken.remove(event.getCode())) {
                event.consume();
            }
        });
    }

    /** An open list or menu takes all keys, but they come by the window that it belongs to. */
    private static boolean isMenuOpen(Scene scene) {
        return Window.getWindows().stream().anyMatch(
                each -> each instanceof ContextMenu menu && menu.isShowing()
                        && Objects.equals(menu.getOwnerWindow(), scene.getWindow()));
    }

    /** Returns whether the key is of use where the focus is: to what has it, to an open menu, or for an action that is possible. */
    public static boolean isUsed(Actions actions, KeyEvent event) {
        return OwnKeys.has(event.getTarget(), event)
                || (event.getTarget() instanceof Node node && isMenuOpen(node.getScene()))
                || meant(actions, event).anyMatch(each -> each.possible().getValue());
    }

    private boolean pressed(KeyEvent event) {
        List<BoundAction> meant = meant(actions, event).toList();
        BoundAction first = meant.stream().filter(each -> each.possible().getValue()).findFirst().orElse(null);
        if (first != null) {
            first.run();
        }
        return first != null || (!meant.isEmpty() && event.getCode() != KeyCode.ESCAPE); // which may close something else
    }

    private static Stream<BoundAction> meant(Actions actions, KeyEvent event) {
        Set<ActionContext> here = contexts(event.getTarget());
        return Arrays.stream(Action.values()).filter(action -> here.contains(action.context()))
                .filter(action -> actions.keys(action).stream().anyMatch(chord -> means(chord, event)))
                .map(actions::find).filter(Objects::nonNull);
    }

    /** In what the focus is, when it is there. */
    static Set<ActionContext> contexts(@Nullable EventTarget target) {
        Set<ActionContext> here = EnumSet.of(ActionContext.WINDOW);
        for (Node node = target instanceof Node focused ? focused : null; node != null; node = node.getParent()) {
            if (node.getProperties().get(ActionContext.class) instanceof ActionContext context) {
                here.add(context);
            }
        }
        return here;
    }

    private static boolean means(Chord chord, KeyEvent event) {
        if (chord.isSign()) {
            return !event.isShortcutDown() && chord.key().equals(event.getText());
        }
        return combination(chord).match(event);
    }

    /** As JavaFX has it, of a chord that is no sign. */
    static KeyCombination combination(Chord chord) {
        return KeyCombination.keyCombination(
                (chord.shortcut() ? "Shortcut+" : "") + (chord.shift() ? "Shift+" : "") + chord.key());
    }
}
