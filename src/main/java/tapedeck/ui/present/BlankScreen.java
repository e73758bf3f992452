package tapedeck.ui.present;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import tapedeck.ui.action.OwnKeys;

/** A black screen over the window, while the class is to look at the teacher; any key and a press take it away. */
final class BlankScreen extends Region {
    private final BooleanProperty blank = new SimpleBooleanProperty(this, "blank");

    /** A screen that is not blank yet; {@code back} has the focus after it was. */
    BlankScreen(Region back) {
        setId("blank");
        getStyleClass().add("blank");
        visibleProperty().bind(blank);
        OwnKeys.leave(this, _ -> true);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            blank.set(false);
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            blank.set(false);
            event.consume();
        });
        blank.subscribe((_, on) -> (on ? this : back).requestFocus());
    }

    /** Returns whether nothing is to be seen. */
    BooleanProperty blankProperty() {
        return blank;
    }
}
