package tapedeck.ui.present;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** A ring around the mouse pointer that is seen from afar. On the FX thread only. */
final class FarPointer extends Circle {
    /** Of the window's height. */
    private static final double RADIUS = 1.0 / 26;

    private final BooleanProperty out = new SimpleBooleanProperty(this, "pointer");

    /** @param window over which it is moved */
    FarPointer(Region window) {
        setId("far-pointer");
        getStyleClass().add("far-pointer");
        setManaged(false);
        setMouseTransparent(true);
        radiusProperty().bind(window.heightProperty().multiply(RADIUS));
        visibleProperty().bind(out.and(window.hoverProperty()));
        window.addEventFilter(MouseEvent.ANY, event -> {
            setCenterX(window.sceneToLocal(event.getSceneX(), event.getSceneY()).getX());
            setCenterY(window.sceneToLocal(event.getSceneX(), event.getSceneY()).getY());
        });
    }

    /** Returns whether it is shown. */
    BooleanProperty outProperty() {
        return out;
    }
}
