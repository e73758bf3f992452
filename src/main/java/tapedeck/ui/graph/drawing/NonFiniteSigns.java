package tapedeck.ui.graph.drawing;

import java.util.Collection;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;
import tapedeck.ui.graph.layout.Point;

/** {@code nan}, {@code +inf} beside the lines over which such gradients went. */
final class NonFiniteSigns extends Group {
    private record Sign(String text, Point at) {}

    private List<Sign> shown = List.of();

    void show(Collection<Wire> wires) {
        List<Sign> signs = wires.stream().filter(wire -> !wire.sign().isEmpty())
                .map(wire -> new Sign(wire.sign(), wire.route().at(0.5))).toList();
        if (!signs.equals(shown)) {
            shown = signs;
            getChildren().clear();
            signs.forEach(this::add);
        }
    }

    void clear() {
        show(List.of());
    }

    private void add(Sign sign) {
        Point at = sign.at;
        Text text = new Text(sign.text);
        text.getStyleClass().add("value-badge");
        text.setTextOrigin(VPos.BOTTOM);
        text.layoutBoundsProperty().addListener((_, _, bounds) -> text.setX(at.x() - bounds.getWidth() / 2));
        text.setX(at.x() - text.getLayoutBounds().getWidth() / 2);
        text.setY(at.y());
        text.setMouseTransparent(true);
        getChildren().add(text);
    }
}
