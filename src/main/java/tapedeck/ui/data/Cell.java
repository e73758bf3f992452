package tapedeck.ui.data;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its name above and, if what it was given was refused, the reason below. */
final class Cell extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Control control;
    private final Label mistake = new Label();

    Cell(String name, Control control) {
        this.control = control;
        getStyleClass().add("editor-cell");
        setFillWidth(false);
        Label title = new Label(name);
        title.getStyleClass().add("editor-name");
        title.setLabelFor(control);
        control.setAccessibleText(name);
        mistake.getStyleClass().add("editor-mistake");
        mistake.setWrapText(true);
        mistake.managedProperty().bind(mistake.visibleProperty());
        getChildren().addAll(title, control, mistake);
        say("");
    }

    /** Why it was refused; empty if it was not. */
    void say(String why) {
        mistake.setText(why);
        mistake.setVisible(!why.isEmpty());
        control.pseudoClassStateChanged(REFUSED, !why.isEmpty());
        control.setAccessibleHelp(why);
    }
}
