package tapedeck.ui.network;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A control with its name above and, if what it was given was refused, the reason: below, or elsewhere. */
final class OptionCell extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Control control;
    private final Tooltip tooltip = new Tooltip();
    private final Consumer<String> elsewhere;

    /** A cell that says it below. */
    OptionCell(String name, Control control) {
        this(name, control, new Label());
    }

    private OptionCell(String name, Control control, Label mistake) {
        this(name, control, why -> {
            mistake.setText(why);
            mistake.setVisible(!why.isEmpty());
        });
        mistake.getStyleClass().add("editor-mistake");
        mistake.setWrapText(true);
        mistake.setMinHeight(USE_PREF_SIZE);
        mistake.managedProperty().bind(mistake.visibleProperty());
        getChildren().add(mistake);
    }

    /** @param elsewhere says why, where there is more room than here; told of an empty text when all is well */
    OptionCell(String name, Control control, Consumer<String> elsewhere) {
        this.control = control;
        this.elsewhere = elsewhere;
        getStyleClass().add("editor-cell");
        setFillWidth(false);
        Label title = new Label(name);
        title.getStyleClass().add("editor-name");
        title.setLabelFor(control);
        control.setAccessibleText(name);
        getChildren().addAll(title, control);
        say("");
    }

    /** Why it was refused; empty if it was not. */
    void say(String why) {
        elsewhere.accept(why);
        tooltip.setText(why);
        control.setTooltip(why.isEmpty() ? null : tooltip);
        control.pseudoClassStateChanged(REFUSED, !why.isEmpty());
        control.setAccessibleHelp(why);
    }

    /** The old value stands again, which is not wrong; why the other was refused may still be read. */
    void forgive() {
        control.pseudoClassStateChanged(REFUSED, false);
    }
}
