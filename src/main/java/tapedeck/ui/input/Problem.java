package tapedeck.ui.input;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Why what was typed in a field was refused: below it, over what is there, so that nothing is pushed away. */
public final class Problem extends Label {
    private final NumberField field;

    public Problem(NumberField field) {
        this.field = field;
        getStyleClass().addAll("note", "problem");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("refused"), true);
        setManaged(false);
        setMouseTransparent(true);
        setWrapText(true);
        textProperty().bind(field.problemProperty());
        visibleProperty().bind(textProperty().isNotEmpty());
        textProperty().subscribe(_ -> place());
        field.boundsInParentProperty().subscribe(_ -> place());
    }

    private void place() {
        if (getParent() == null) {
            return;
        }
        raise();
        if (isVisible()) {
            applyCss();
            Bounds room = getParent().getLayoutBounds();
            Bounds at = getParent().sceneToLocal(field.localToScene(field.getLayoutBounds()));
            double width = Math.min(Math.ceil(prefWidth(-1)), room.getWidth());
            resizeRelocate(Math.max(0, at.getMaxX() - width), at.getMaxY(), width, prefHeight(width));
        }
    }

    /** The rows below are painted later: while it is there, they are not. */
    private void raise() {
        for (Node each = getParent(); each != null && !each.getStyleClass().contains("all"); each = each.getParent()) {
            each.setViewOrder(isVisible() ? -1 : 0);
            if (each.getStyleClass().contains("hyperparameters")) {
                return;
            }
        }
    }
}
