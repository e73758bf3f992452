package tapedeck.ui.data;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.ui.table.CellText;

/** A cell as it stands in the file, but for its decimal mark, which is a point. */
final class RawCell extends TableCell<Integer, Integer> {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final Column column;
    private final CellNumbers numbers;

    RawCell(Column column, CellNumbers numbers, boolean isNumber, boolean unused) {
        this.column = column;
        this.numbers = numbers;
        getStyleClass().add("raw-cell");
        if (isNumber) {
            getStyleClass().add("number");
        }
        if (unused) {
            getStyleClass().add("unused");
        }
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        boolean there = !empty && row != null && row < column.size();
        setText(there && row != null ? CellText.of(column, row, numbers) : null);
        pseudoClassStateChanged(MISSING, there && row != null && column.isMissing(row));
    }
}
