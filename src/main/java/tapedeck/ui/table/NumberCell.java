package tapedeck.ui.table;

import java.util.function.BiFunction;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A number as it is written in its row. */
final class NumberCell<R> extends TableCell<R, Double> {
    private final BiFunction<R, Double, String> text;

    NumberCell(BiFunction<R, Double, String> text) {
        this.text = text;
        getStyleClass().add("number");
    }

    @Override
    protected void updateItem(@Nullable Double item, boolean empty) {
        super.updateItem(item, empty);
        R row = getTableRow() == null ? null : getTableRow().getItem();
        setText(empty || item == null || row == null ? null : text.apply(row, item));
    }
}
