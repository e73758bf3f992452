package tapedeck.ui.graph.drawing;

import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Makes a node something one can pick: by a click, and with the keyboard by Enter. */
final class Picking {
    private Picking() {}

    static void install(Region node, Runnable action) {
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                node.requestFocus();
                action.run();
                event.consume();
            }
        });
        // Space belongs to the transport: it plays and pauses wherever the focus is.
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                action.run();
                event.consume();
            }
        });
    }

    /** Lets a node be dragged; {@code moved} is told of each piece of the way, in the parent's pixels, and {@code dropped} of its end. */
    static void drag(Region node, BiConsumer<Double, Double> moved, Runnable dropped) {
        Point2D[] last = {Point2D.ZERO};
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            last[0] = node.getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
            event.consume();
        });
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.isPrimaryButtonDown() && !event.isStillSincePress()) {
                Point2D now = node.getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
                moved.accept(now.getX() - last[0].getX(), now.getY() - last[0].getY());
                last[0] = now;
            }
            event.consume();
        });
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> dropped.run());
    }
}
