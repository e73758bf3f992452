package tapedeck.ui.predictions;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.text.Words;

/** A row predicted wrong, in one line. */
final class WrongCell extends ListCell<Predicted.Wrong> {
    private final Words words;

    WrongCell(Words words) {
        this.words = words;
        getStyleClass().add("mono");
    }

    @Override
    protected void updateItem(Predicted.@Nullable Wrong wrong, boolean empty) {
        super.updateItem(wrong, empty);
        setText(wrong == null || empty ? "" : words.of(wrong.message()));
    }
}
