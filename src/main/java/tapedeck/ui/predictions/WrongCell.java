package tapedeck.ui.predictions;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A row predicted wrong, in one line. */
final class WrongCell extends ListCell<Predicted.Wrong> {
    private final Supplier<List<String>> classes;

    WrongCell(Supplier<List<String>> classes) {
        this.classes = classes;
        getStyleClass().add("mono");
    }

    @Override
    protected void updateItem(Predicted.@Nullable Wrong wrong, boolean empty) {
        super.updateItem(wrong, empty);
        setText(wrong == null || empty ? "" : text(wrong, classes.get()));
    }

    static String text(Predicted.Wrong wrong, List<String> classes) {
        String said = wrong.predicted() == PredictedRows.NO_CLASS
                ? "nan"
                : String.format(Locale.ROOT, "%s %.2f", classes.get(wrong.predicted()), wrong.confidence());
        return wrong.name() + ": " + said + ", is " + classes.get(wrong.actual()) + (wrong.test() ? " (test)" : "");
    }
}
