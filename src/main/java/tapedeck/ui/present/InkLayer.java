package tapedeck.ui.present;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A pen over what is shown: while it is out, what is dragged is drawn, and stays until it is cleared. On the FX thread only. */
final class InkLayer extends Pane {
    /** Of the layer's height: so thick is a line. */
    private static final double THICKNESS = 1.0 / 130;
    private static final double THINNEST = 4;

    private final BooleanProperty out = new SimpleBooleanProperty(this, "pen");
    private @Nullable Polyline line;

    InkLayer() {
        setId("ink");
        setCursor(Cursor.CROSSHAIR);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        visibleProperty().bind(out);
        out.subscribe(this::clear);
        addEventHandler(MouseEvent.ANY, this::draw);
    }

    /** Returns whether one draws with it. */
    BooleanProperty outProperty() {
        return out;
    }

    /** Wipes all of it off. */
    void clear() {
        line = null;
        getChildren().clear();
    }

    private void draw(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED && event.getButton() == MouseButton.PRIMARY) {
            Polyline begun = new Polyline(event.getX(), event.getY(), event.getX(), event.getY()); // a click is a dot
            begun.getStyleClass().add("ink-line");
            begun.setStrokeWidth(Math.max(THINNEST, getHeight() * THICKNESS));
            getChildren().add(begun);
            line = begun;
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && line != null) {
            line.getPoints().addAll(event.getX(), event.getY());
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            line = null;
        }
        event.consume(); // nothing below is moved by it
    }
}
