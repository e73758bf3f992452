package tapedeck.ui.controls;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import tapedeck.text.Message;
import tapedeck.ui.input.Choice;
import tapedeck.ui.theme.LiveTexts;

/** One of several on one line: its name and what is chosen. */
final class ChoiceRow<T> extends SettingLine {
    private final Choice<T> choice;

    /** @param then is told of what is chosen here */
    ChoiceRow(LiveTexts words, String id, Message name, List<T> all, Function<T, Message> title, Consumer<T> then) {
        this(words, id, name, new Choice<>(words, name, all, title));
        choice.onChosen(then);
    }

    private ChoiceRow(LiveTexts words, String id, Message name, Choice<T> choice) {
        Label label = new Label();
        super(label, choice);
        this.choice = choice;
        label.textProperty().bind(words.text(name));
        label.getStyleClass().add("row-name");
        label.setLabelFor(choice);
        choice.setId(id);
        choice.setMinWidth(USE_PREF_SIZE);
    }

    /** Shows what is in force. */
    void show(T now) {
        choice.show(now);
    }

    /** Returns whether it is open to choose. */
    boolean isBusy() { return choice.isBusy(); }
}
