package tapedeck.ui.predictions;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.text.Words;

/** A row predicted wrong, in one line. */
final class WrongCell extends ListCell<Predicted.Wrong> {
    private final Words words;
    private final Supplier<List<String>> classes;

    WrongCell(Words words, Supplier<List<String>> classes) {
        this.words = words;
        this.classes = classes;
        getStyleClass().add("mono");
    }

    @Override
    protected void updateItem(Predicted.@Nullable Wrong wrong, boolean empty) {
        super.updateItem(wrong, empty);
        setText(wrong == null || empty ? "" : words.of(text(wrong, classes.get())));
    }

    static Message text(Predicted.Wrong wrong, List<String> classes) {
        Object said = wrong.predicted() == PredictedRows.NO_CLASS
                ? "nan"
                : Message.of("predictions.said", "class", classes.get(wrong.predicted()), "confidence",
                        Numbers.fixed(wrong.confidence(), 2));
        return Message.of(wrong.test() ? "predictions.wrong-test-row" : "predictions.wrong-train-row", "name",
                wrong.name(),
                "said", said, "actual", classes.get(wrong.actual()));
    }
}
