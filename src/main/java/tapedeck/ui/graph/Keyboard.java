package tapedeck.ui.graph;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The graph's own keys, while the focus is in it. Space, arrows and the letters of the window stay the window's. */
final class Keyboard {
    private static final double STEP = 60;

    private final GraphPane pane;

    private Keyboard(GraphPane pane) {
        this.pane = pane;
    }

    static void install(GraphPane pane) {
        Keyboard keyboard = new Keyboard(pane);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(event.getTarget() instanceof TextInputControl) && keyboard.pressed(event)) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return pan(event.getCode());
        }
        if (event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        switch (event.getCode()) {
            case Z -> pane.zoomToSelection();
            case G -> toggle(pane.gradientViewProperty());
            case T -> toggle(pane.tableViewProperty());
            case M -> toggle(pane.minimapShownProperty());
            case L -> toggle(pane.followingProperty());
            case R -> pane.resetLayout();
            case ESCAPE -> pane.selection().select(null);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void toggle(javafx.beans.property.BooleanProperty property) {
        property.set(!property.get());
    }

    private boolean pan(KeyCode key) {
        switch (key) {
            case LEFT -> pane.pan(STEP, 0);
            case RIGHT -> pane.pan(-STEP, 0);
            case UP -> pane.pan(0, STEP);
            case DOWN -> pane.pan(0, -STEP);
            default -> {
                return false;
            }
        }
        return true;
    }
}
