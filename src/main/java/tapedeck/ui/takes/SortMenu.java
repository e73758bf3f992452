package tapedeck.ui.takes;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.ui.table.DataTable;
import tapedeck.ui.theme.LiveTexts;

/** Sorts a table without a mouse: by any column that is seen, the other way round if it is by that already, or by none. */
final class SortMenu extends MenuButton {
    private final DataTable<TakeRow> table;
    private final LiveTexts words;

    SortMenu(DataTable<TakeRow> table, LiveTexts words) {
        this.table = table;
        this.words = words;
        setId("take-sort");
        textProperty().bind(words.text("takes.sort"));
        accessibleTextProperty().bind(textProperty()); // a menu button has no name of its own
        setMinWidth(USE_PREF_SIZE);
        getItems().add(new MenuItem()); // else it does not open
        setOnShowing(_ -> fill());
    }

    private void fill() {
        MenuItem none = new MenuItem(words.of("takes.sort-none"));
        none.setOnAction(_ -> table.getSortOrder().clear());
        none.setDisable(table.getSortOrder().isEmpty());
        getItems().setAll(none, new SeparatorMenuItem());
        for (TableColumn<TakeRow, ?> column : table.getVisibleLeafColumns()) {
            if (!column.getText().isEmpty()) {
                MenuItem item = new MenuItem(column.getText(), mark(column));
                item.setOnAction(_ -> sort(column));
                getItems().add(item);
            }
        }
    }

    private FontIcon mark(TableColumn<TakeRow, ?> column) {
        boolean isBy = isBy(column);
        FontIcon icon = new FontIcon(
                column.getSortType() == SortType.ASCENDING || !isBy ? Feather.ARROW_UP : Feather.ARROW_DOWN);
        icon.setVisible(isBy);
        return icon;
    }

    private boolean isBy(TableColumn<TakeRow, ?> column) {
        return !table.getSortOrder().isEmpty() && table.getSortOrder().getFirst().equals(column);
    }

    private void sort(TableColumn<TakeRow, ?> column) {
        column.setSortType(isBy(column) && column.getSortType() == SortType.ASCENDING
                ? SortType.DESCENDING
                : SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
        table.sort();
    }
}
