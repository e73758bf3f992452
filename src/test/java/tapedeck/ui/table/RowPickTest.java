package tapedeck.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import tapedeck.ui.FxTest;

class RowPickTest {
    private final List<Integer> told = new ArrayList<>();

    @Test
    void whatTheViewerPicksIsToldAndWhatTheWindowPicksIsNot() throws Exception {
        FxTest.call(() -> {
            ListView<Integer> list = new ListView<>();
            list.getItems().setAll(IntStream.range(0, 9).boxed().toList());
            RowPick pick = RowPick.of(list, told::add);
            pick.pick(3);
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(3);
            list.getSelectionModel().clearAndSelect(5);
            assertThat(pick.row()).isEqualTo(5);
            assertThat(told).containsExactly(5);
            pick.pick(-1);
            assertThat(pick.row()).isNegative();
            pick.reveal(8, 2);
            assertThat(pick.row()).isEqualTo(8);
            assertThat(told).containsExactly(5);
            return list;
        });
    }

    @Test
    void otherRowsPickNothing() throws Exception {
        FxTest.call(() -> {
            TableView<String> table = new TableView<>();
            table.getItems().setAll("a", "b", "c");
            RowPick pick = RowPick.of(table, told::add);
            table.getSelectionModel().select(2);
            pick.fill(() -> table.getItems().remove(0));
            assertThat(pick.row()).as("stays with its row").isEqualTo(1);
            assertThat(told).containsExactly(2);
            return table;
        });
    }
}
