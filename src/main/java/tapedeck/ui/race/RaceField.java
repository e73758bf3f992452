package tapedeck.ui.race;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tapedeck.text.Message;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.text.Words;

/** A field of the form that is sent off by Start, below its name. */
final class RaceField extends VBox {
    private final NumberField field;

    RaceField(Words words, String id, Message name, int columns, Supplier<String> inForce,
            Function<String, Optional<Message>> offer) {
        field = new NumberField(words, name, inForce, offer, NumberField.Leaving.KEEPS);
        field.setId(id);
        field.setPrefColumnCount(columns);
        Label label = new Label();
        label.textProperty().bind(words.text(name));
        label.getStyleClass().add("race-name");
        label.setLabelFor(field);
        getStyleClass().add("race-field");
        getChildren().addAll(label, field);
    }

    /** Applies what stands in it; whether it was taken. */
    boolean offer() {
        return field.offer();
    }

    /** Shows what is in force, unless a refused text stands there. */
    void refresh() {
        field.refresh();
    }
}
