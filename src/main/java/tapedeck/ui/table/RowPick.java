package tapedeck.ui.table;

import java.util.function.IntConsumer;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import tapedeck.ui.input.UpdateGuard;

/**
 * The row that is picked, which both the viewer and the window choose. What the viewer picks is told; what the window
 * shows, or picks itself, is not told back. On the FX thread only.
 */
public final class RowPick {
    private final MultipleSelectionModel<?> model;
    private final IntConsumer scroll;
    private final UpdateGuard quiet = new UpdateGuard();

    private RowPick(MultipleSelectionModel<?> model, IntConsumer scroll, IntConsumer picked) {
        this.model = model;
        this.scroll = scroll;
        model.selectedIndexProperty().addListener((_, _, row) -> {
            if (row.intValue() >= 0) {
                quiet.tell(() -> picked.accept(row.intValue()));
            }
        });
    }

    /** Of a list; {@code picked} is told the index of the row that the viewer picks. */
    public static RowPick of(ListView<?> list, IntConsumer picked) {
        return new RowPick(list.getSelectionModel(), list::scrollTo, picked);
    }

    /** Of a table; {@code picked} is told the index of the row that the viewer picks. */
    public static RowPick of(TableView<?> table, IntConsumer picked) {
        return new RowPick(table.getSelectionModel(), table::scrollTo, picked);
    }

    /** Puts other rows there, which may move or take away what is picked. */
    public void fill(Runnable change) {
        quiet.show(change);
    }

    /** Picks a row, or none if it is below 0. */
    public void pick(int row) {
        quiet.show(() -> {
            if (row < 0) {
                model.clearSelection();
            } else if (row != model.getSelectedIndex()) {
                model.clearAndSelect(row);
            }
        });
    }

    /** Picks a row and, if that is another, scrolls so that it is seen with as many rows above it. */
    public void reveal(int row, int above) {
        boolean other = row >= 0 && row != model.getSelectedIndex();
        pick(row);
        if (other) {
            scroll.accept(Math.max(0, row - above));
        }
    }

    /** The index of the row that is picked, or -1. */
    public int row() {
        return model.getSelectedIndex();
    }
}
