package tapedeck.ui.shell;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import tapedeck.tape.Granularity;
import tapedeck.ui.graph.GraphPane;
import tapedeck.ui.inspector.InspectorPane;
import tapedeck.ui.tape.TapeStrip;

/** The keys of the window. A key that the focused control uses itself (text, a slider's arrows) is left to it. */
final class Keys {
    private static final KeyCombination FIT = KeyCombination.valueOf("Shortcut+0");

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private static final KeyCombination GO_TO = KeyCombination.valueOf("Shortcut+G");

    private final DeckLink link;
    private final MainView view;
    private final Runnable fullScreen;

    Keys(DeckLink link, MainView view, Runnable fullScreen) {
        this.link = link;
        this.view = view;
        this.fullScreen = fullScreen;
    }

    void install(Scene scene) {
        // A filter: a focused button would take Space, and the arrows to move the focus.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof ButtonBase button && event.getCode() == KeyCode.ENTER
                    && button.isFocusVisible()) {
                button.fire(); // JavaFX gives a button the space bar only
                event.consume();
            } else if (!isMenuOpen(scene) && !belongsTo(event.getTarget(), event.getCode()) && pressed(event)) {
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

    /** Whether the focused control has a use of its own for the key. */
    private static boolean belongsTo(EventTarget target, KeyCode key) {
        return target instanceof TextInputControl
                || (target instanceof Slider slider && usedBy(slider, key))
                || (target instanceof ButtonBase button && usedBy(button, key))
                || (target instanceof ComboBoxBase<?> box && (box.isShowing() || key.isNavigationKey()))
                || (target instanceof ListView<?> && usedByList(key))
                || (target instanceof TapeStrip strip && key.isNavigationKey() && strip.isFocusVisible())
                || (key.isArrowKey() && InspectorPane.usesArrows(target))
                || (target instanceof Node node && key.isArrowKey()
                        && node.getStyleClass().contains(GraphPane.OWN_ARROWS));
    }

    private static boolean usedByList(KeyCode key) {
        return key == KeyCode.UP || key == KeyCode.DOWN || key == KeyCode.F9 || key == KeyCode.HOME
                || key == KeyCode.END;
    }

    /** A button that the mouse left focused does not keep the space bar from playing; one reached by Tab does. */
    private static boolean usedBy(ButtonBase button, KeyCode key) {
        return key == KeyCode.SPACE && button.isFocusVisible();
    }

    /** A slider that the mouse left focused does not keep → from stepping; one reached by Tab does. */
    private static boolean usedBy(Slider slider, KeyCode key) {
        return key.isNavigationKey() && (slider.isFocusVisible() || (key != KeyCode.LEFT && key != KeyCode.RIGHT));
    }

    private boolean pressed(KeyEvent event) {
        if (FIT.match(event)) {
            view.graph().fit();
            return true;
        }
        if (FIND.match(event)) {
            view.graph().find();
            return true;
        }
        if (event.getText().equals("?")) {
            KeyHelp.show(view.getScene().getWindow());
            return true;
        }
        if (GO_TO.match(event)) {
            view.askForIteration();
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case SPACE, F5 -> link.togglePlay();
            case LEFT -> link.commands().stepBack(event.isShiftDown() ? Granularity.PHASE : Granularity.FUNCTION);
            case HOME -> link.commands().toStart();
            case END -> link.commands().toEnd();
            case RIGHT -> link.commands().step(event.isShiftDown() ? Granularity.PHASE : Granularity.FUNCTION);
            case F9 -> view.debugger().toggleBreakpoint();
            case F8 -> view.debugger().runToSelection();
            case DIGIT1 -> toggle(view.panes().listingProperty());
            case DIGIT2 -> toggle(view.panes().benchProperty());
            case DIGIT3 -> toggle(view.panes().inspectorProperty());
            case F10 -> link.commands().step(Granularity.FUNCTION);
            case F11 -> fullScreen.run();
            case P -> view.togglePresent();
            case D -> view.toggleTheme();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void toggle(BooleanProperty pane) {
        pane.set(!pane.get());
    }
}
