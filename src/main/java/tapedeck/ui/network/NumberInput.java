package tapedeck.ui.network;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A number to type. Enter, and leaving the field, apply it; Escape brings back what is in force. */
final class NumberInput extends TextField {
    private final Supplier<String> inForce;

    /** @param inForce what stands in the field unless something else is being typed */
    NumberInput(int columns, Supplier<String> inForce) {
        this.inForce = inForce;
        getStyleClass().addAll("mono", "editor-number");
        setPrefColumnCount(columns);
        restore();
    }

    /**
     * What is done with a text.
     *
     * @param apply returns why not, or empty
     * @param cell says it
     */
    void onTyped(UnaryOperator<String> apply, OptionCell cell) {
        setOnAction(_ -> offer(apply, cell));
        focusedProperty().subscribe(focused -> {
            if (!focused && !getText().equals(inForce.get())) {
                offer(apply, cell);
                restore(); // the old value stands, and is seen to; why stays
                cell.forgive();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cell.say("");
                restore();
                event.consume();
            }
        });
    }

    private void offer(UnaryOperator<String> apply, OptionCell cell) {
        String why = apply.apply(getText());
        cell.say(why);
        if (why.isEmpty()) {
            restore();
        }
    }

    /** Shows what is in force. */
    void restore() {
        String text = inForce.get();
        if (!text.equals(getText())) {
            setText(text);
        }
    }
}
