package tapedeck.ui.network;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** A control with its name above. */
final class OptionCell extends VBox {
    OptionCell(LiveTexts words, Message name, Control control) {
        getStyleClass().add("editor-cell");
        setFillWidth(false);
        Label title = new Label();
        title.textProperty().bind(words.text(name));
        title.getStyleClass().add("editor-name");
        title.setLabelFor(control);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(title, control);
    }
}
