package tapedeck.ui.graph;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.selection.Selection;

/** A field on the card of a tensor, in the place of its gradient, however far it is zoomed. Nothing by itself. On the FX thread only. */
final class CardField extends StackPane {
    /** In ems: a number is typed into it. */
    private static final double LEAST_WIDTH = 6.5;
    private static final double LEAST_HEIGHT = 2.3;
    private static final double MARGIN = 0.4;

    private final GraphView view;
    private final PlacementModel placement;
    private long tensor = -1;
    private boolean hasRevealed;

    CardField(GraphView view, PlacementModel placement) {
        this.view = view;
        this.placement = placement;
        getStyleClass().add("card-field");
        setVisible(false);
        setPickOnBounds(false);
    }

    /** Puts a field on the card of a tensor; null takes away what is there. */
    void put(long id, @Nullable Node field) {
        tensor = id;
        hasRevealed = false;
        getChildren().clear();
        if (field != null) {
            getChildren().add(field);
        }
        place();
    }

    /** Goes with its card; where that is not drawn, it is at the upper edge. Once a pulse: cards move. */
    void place() {
        setVisible(!getChildren().isEmpty());
        if (!isVisible()) {
            return;
        }
        reveal();
        double em = view.em();
        Bounds at = bounds();
        double width = Math.max(LEAST_WIDTH * em, at == null ? 0 : at.getWidth());
        double height = Math.max(LEAST_HEIGHT * em, at == null ? 0 : at.getHeight());
        double margin = MARGIN * em;
        double x = at == null ? margin : at.getMinX(); // what does not fit covers nothing of the card's own
        double y = at == null ? margin : at.getCenterY() - height / 2;
        resize(snapSizeX(width), snapSizeY(height));
        relocate(snapPositionX(Math.clamp(x, margin, Math.max(margin, view.getWidth() - width - margin))),
                snapPositionY(Math.clamp(y, margin, Math.max(margin, view.getHeight() - height - margin))));
    }

    /** Goes to its card, which may be in a folded module; once, then the viewer may go elsewhere. */
    private void reveal() {
        ShownGraph now = view.drawing().shown();
        Selection.TensorSelected card = new Selection.TensorSelected(tensor);
        if (!hasRevealed && now != null && now.tensors().containsKey(tensor)) {
            hasRevealed = true;
            placement.reveal(now, card);
            view.camera().bringIntoSight(card);
        }
    }

    /** In the view: of the gradient on the card, of the lower half of a card that is seen from afar, or null. */
    private @Nullable Bounds bounds() {
        Bounds gradient = view.isVisible() ? view.drawing().gradientPlace(tensor) : null;
        if (gradient != null) {
            return view.sceneToLocal(gradient);
        }
        Box box = view.isVisible() ? view.drawing().arrangement().cards().get(tensor) : null;
        if (box == null) {
            return null;
        }
        Box seen = view.camera().seen();
        double scale = view.viewport().scale();
        return new BoundingBox((box.x() - seen.x()) * scale,
                (box.y() + box.height() / 2 - seen.y()) * scale, box.width() * scale, box.height() / 2 * scale);
    }
}
