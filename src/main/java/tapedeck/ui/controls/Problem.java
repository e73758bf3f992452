package tapedeck.ui.controls;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** Why what was typed in a field was refused; takes no room if nothing was. */
final class Problem extends Label {
    Problem(NumberField field) {
        getStyleClass().add("note");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("refused"), true);
        setMaxWidth(Double.MAX_VALUE);
        setWrapText(true);
        textProperty().bind(field.problemProperty());
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
