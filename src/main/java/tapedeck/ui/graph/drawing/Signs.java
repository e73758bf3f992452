package tapedeck.ui.graph.drawing;

import java.util.Collection;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;
import tapedeck.ui.graph.layout.Point;

/** {@code nan}, {@code +inf} beside the lines over which such gradients went. */
final class Signs extends Group {
    void show(Collection<Wire> wires) {
        getChildren().clear();
        wires.stream().filter(wire -> !wire.sign().isEmpty()).forEach(this::add);
    }

    private void add(Wire wire) {
        Point at = wire.route().at(0.5);
        Text text = new Text(wire.sign());
        text.getStyleClass().add("value-badge");
        text.setTextOrigin(VPos.BOTTOM);
        text.layoutBoundsProperty().addListener((_, _, bounds) -> text.setX(at.x() - bounds.getWidth() / 2));
        text.setX(at.x() - text.getLayoutBounds().getWidth() / 2);
        text.setY(at.y());
        text.setMouseTransparent(true);
        getChildren().add(text);
    }
}
