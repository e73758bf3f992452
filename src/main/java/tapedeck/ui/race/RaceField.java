package tapedeck.ui.race;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import tapedeck.text.Message;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.LiveTexts;

/** A field of the form that is sent off by Start, below its name. */
final class RaceField extends GridPane {
    private final NumberField field;
    private final Label label = new Label();
    private final Function<String, Optional<Message>> check;

    /**
     * A field that follows what {@code model} is asked for.
     *
     * @param inForce what stands in it unless something else is typed
     * @param then is run when a text was taken, and when another is typed
     */
    <F> RaceField(LiveTexts words, String id, String key, int columns, RunModel<F> model, Function<F, String> inForce,
            FormField<F> asked, Runnable then) {
        Message name = Message.of(key);
        check = text -> asked.read(model.form(), text, _ -> {});
        field = new NumberField(words, name, () -> inForce.apply(model.form()), text -> {
            Optional<Message> why = model.ask(asked, text);
            then.run();
            return why;
        }, NumberField.Leaving.KEEPS);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().subscribe((_, _) -> then.run());
        label.textProperty().bind(words.text(name));
        label.getStyleClass().add("race-name");
        label.setLabelFor(field);
        getStyleClass().add("race-field");
        setMinWidth(USE_PREF_SIZE);
        label.setMinWidth(USE_PREF_SIZE);
        addColumn(0, label, field);
    }

    /** Has its name at the left of the field, which takes all room. */
    RaceField wide() {
        setColumnIndex(field, 1);
        setRowIndex(field, 0);
        setHgrow(field, Priority.ALWAYS);
        setMinWidth(0);
        return this;
    }

    /** Applies what stands in it; whether it was taken. */
    boolean offer() {
        return field.offer();
    }

    /** Why what stands in it would be refused, or empty. */
    Optional<Message> mistake() {
        return field.isEdited() ? check.apply(field.getText()) : Optional.empty();
    }

    /** Shows what is in force, unless a refused text stands there. */
    void refresh() {
        field.refresh();
    }
}
