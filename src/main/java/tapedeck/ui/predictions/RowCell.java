package tapedeck.ui.predictions;

import java.util.function.IntFunction;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The text of a row in one column. */
final class RowCell extends TableCell<Integer, Integer> {
    private final IntFunction<String> text;

    RowCell(boolean number, IntFunction<String> text) {
        this.text = text;
        if (number) {
            getStyleClass().add("number");
        }
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? null : text.apply(row));
    }
}
