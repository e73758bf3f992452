package tapedeck.ui.landscape;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import tapedeck.surface.LossGrid;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.landscape.PlaneRows;

/** The losses of a plane as numbers, for who does not see the map: some rows from above, some columns from the left. On the FX thread only. */
final class PlaneTable extends TableView<List<String>> {
    PlaneTable(LiveTexts words) {
        setId("plane-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getSelectionModel().setCellSelectionEnabled(true);
        accessibleTextProperty().bind(words.text("plane.table"));
        for (int i = 0; i <= PlaneRows.SIDE; i++) {
            int at = i;
            TableColumn<List<String>, String> column = new TableColumn<>();
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
            getColumns().add(column);
        }
    }

    /** Shows the losses of a grid. */
    void show(LossGrid grid) {
        List<List<String>> all = PlaneRows.of(grid);
        for (int i = 0; i <= PlaneRows.SIDE; i++) {
            getColumns().get(i).setText(all.getFirst().get(i));
        }
        getItems().setAll(all.subList(1, all.size()));
    }
}
