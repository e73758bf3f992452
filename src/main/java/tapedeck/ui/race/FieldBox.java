package tapedeck.ui.race;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A named field. Enter, and leaving it, apply what was typed; why it is refused stands below; Escape takes it back. */
final class FieldBox extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final TextField field = new TextField();
    private final Label why = new Label();
    private final Supplier<String> inForce;
    private final UnaryOperator<String> apply;
    private final Runnable applied;

    /**
     * @param inForce what stands in the field unless something else is typed
     * @param apply takes a text and returns why it is refused, or empty
     * @param applied is called when a text was taken
     */
    FieldBox(String name, String id, int columns, Supplier<String> inForce, UnaryOperator<String> apply,
            Runnable applied) {
        this.inForce = inForce;
        this.apply = apply;
        this.applied = applied;
        getStyleClass().add("race-field");
        Label label = new Label(name);
        label.getStyleClass().add("race-name");
        label.setLabelFor(field);
        field.setId(id);
        field.getStyleClass().add("mono");
        field.setPrefColumnCount(columns);
        field.setAccessibleText(name);
        why.getStyleClass().add("race-mistake");
        why.setMinWidth(0);
        getChildren().addAll(label, field, why);
        restore();
        field.setOnAction(_ -> offer());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                offer();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !(field.getText().equals(inForce.get()) && !isRefused())) {
                restore();
                event.consume();
            }
        });
    }

    /** Applies what stands in the field; whether it was taken. */
    boolean offer() {
        String text = field.getText();
        say(text.equals(inForce.get()) ? "" : apply.apply(text));
        if (isRefused()) {
            return false;
        }
        restore();
        applied.run();
        return true;
    }

    private boolean isRefused() { return !why.getText().isEmpty(); }

    private void say(String mistake) {
        why.setText(mistake);
        field.pseudoClassStateChanged(REFUSED, !mistake.isEmpty());
        field.setAccessibleHelp(mistake);
    }

    /** Shows what is in force, unless a refused text stands there. */
    void refresh() {
        if (!isRefused() && !field.isFocused()) {
            restore();
        }
    }

    private void restore() {
        say("");
        if (!field.getText().equals(inForce.get())) {
            field.setText(inForce.get());
        }
    }
}
