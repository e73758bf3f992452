package tapedeck.ui.graph;

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
}
