package tapedeck.ui.takes;

import java.util.function.BiFunction;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;

/** A number, in words. */
final class NumberCell extends TableCell<TakeRow, Double> {
    private final BiFunction<Take, Double, String> text;

    NumberCell(BiFunction<Take, Double, String> text) {
        this.text = text;
        getStyleClass().add("number");
    }

    @Override
    protected void updateItem(@Nullable Double item, boolean empty) {
        super.updateItem(item, empty);
        TakeRow row = getTableRow() == null ? null : getTableRow().getItem();
        setText(empty || item == null || row == null ? null : text.apply(row.take(), item));
    }
}
