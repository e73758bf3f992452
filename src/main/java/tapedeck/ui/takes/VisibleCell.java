package tapedeck.ui.takes;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.LiveTexts;

/** A box to check for a take whose curve is drawn. */
final class VisibleCell extends TableCell<TakeRow, Boolean> {
    private final LiveTexts words;
    private final CheckBox box = new CheckBox();

    VisibleCell(TakesModel model, LiveTexts words) {
        this.words = words;
        box.setOnAction(_ -> {
            TakeRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (row != null) {
                model.toggle(row);
                box.setSelected(row.take().visible()); // as it is now, whether the change was made or not
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Boolean item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : box);
        box.setSelected(item != null && item);
        TakeRow row = getTableRow() == null ? null : getTableRow().getItem();
        box.setAccessibleText(row == null ? "" : words.of("takes.draw", "name", row.take().name()));
    }
}
