package tapedeck.ui.graph.drawing;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The drag of a number that stands on a leaf's card, up for more and down for less: the card then stays where it is, also while
 * the program plays and no number can be dragged. With keys
 * Shift+↑ and Shift+↓ change a number of the card that has the focus until Shift is let go, Shift+Page Down goes on to the next number.
 * Of a leaf whose numbers are too many to be written, such as a table's rows, it is the number that is picked elsewhere; with the mouse
 * then with Shift, too.
 */
final class NumberDrag {
    /** A key changes as much as a drag over so many pixels. */
    private static final double KEY = 2;

    private final TensorCard card;
    private final long tensor;
    private final GraphGestures gestures;
    private int element = -1;
    private double pressedAt;
    private int keyed;
    private double typed;
    private boolean isTyping;

    private NumberDrag(TensorCard card, long tensor, GraphGestures gestures) {
        this.card = card;
        this.tensor = tensor;
        this.gestures = gestures;
    }

    static void install(TensorCard card, long tensor, GraphGestures gestures) {
        NumberDrag drag = new NumberDrag(card, tensor, gestures);
        card.addEventHandler(MouseEvent.MOUSE_MOVED,
                event -> card.setCursor(gestures.nudges() && drag.isOverNumber(event) ? Cursor.V_RESIZE : null));
        card.addEventFilter(MouseEvent.MOUSE_PRESSED, drag::press);
        card.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag::move);
        card.addEventHandler(KeyEvent.KEY_PRESSED, drag::type);
        card.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SHIFT) {
                drag.end();
            }
        });
        card.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                drag.end();
            }
        });
    }

    private boolean isOverNumber(MouseEvent event) {
        return numberAt(event) >= 0;
    }

    /** The number that is dragged from there; -1 for none. */
    private int numberAt(MouseEvent event) {
        int written = card.leafNumberAt(event.getX(), event.getY());
        return written < 0 && event.isShiftDown() ? picked() : written;
    }

    /** The picked number of a leaf on whose card none is written; -1 for none. */
    private int picked() {
        return card.isWholeLeaf() && card.leafNumbers() == 0 ? gestures.pickedElement(tensor) : -1;
    }

    private void press(MouseEvent event) {
        element = event.getButton() == MouseButton.PRIMARY ? numberAt(event) : -1;
        pressedAt = event.getScreenY();
    }

    private void move(MouseEvent event) {
        if (element >= 0) {
            if (gestures.nudges() && !event.isStillSincePress()) {
                gestures.nudged(tensor, element, pressedAt - event.getScreenY());
            }
            event.consume();
        }
    }

    private void type(KeyEvent event) {
        boolean may = event.isShiftDown() && gestures.nudges();
        int picked = may ? picked() : -1;
        int numbers = picked >= 0 ? 1 : may ? card.leafNumbers() : 0;
        int way = switch (event.getCode()) {
            case UP, KP_UP, PAGE_DOWN -> 1;
            case DOWN, KP_DOWN, PAGE_UP -> -1;
            default -> 0;
        };
        if (numbers == 0 || way == 0) {
            return;
        }
        boolean other = event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP;
        keyed = Math.floorMod(other ? keyed + way : keyed, numbers);
        typed = other ? KEY : typed + way * KEY;
        isTyping = true;
        gestures.nudged(tensor, picked >= 0 ? picked : keyed, typed);
        event.consume();
    }

    private void end() {
        if (isTyping) {
            isTyping = false;
            typed = 0;
            gestures.dropped();
        }
    }
}
