package tapedeck.ui.takes;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A number, in words. */
final class NumberCell extends TableCell<TakeRow, Double> {
    private final Function<Double, String> text;

    NumberCell(Function<Double, String> text) {
        this.text = text;
        getStyleClass().add("number");
    }

    @Override
    protected void updateItem(@Nullable Double item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : text.apply(item));
    }
}
