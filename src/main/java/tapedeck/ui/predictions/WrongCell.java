package tapedeck.ui.predictions;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.text.Words;

/** A row predicted wrong, in one line. */
final class WrongCell extends ListCell<Predicted.Wrong> {
    private final Words words;
    private final Supplier<List<Message>> classes;

    WrongCell(Words words, Supplier<List<Message>> classes) {
        this.words = words;
        this.classes = classes;
        getStyleClass().add("mono");
    }

    @Override
    protected void updateItem(Predicted.@Nullable Wrong wrong, boolean empty) {
        super.updateItem(wrong, empty);
        setText(wrong == null || empty ? "" : words.of(wrong.message(classes.get())));
    }
}
