package tapedeck.ui.selection;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.EpochRows;
import tapedeck.data.prepare.TableSource;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * Follows a row of a table into the batch that is shown, and back: picked in the table it is lit where the batch has it, picked in the
 * batch it is shown in the table. No Nodes. On the FX thread only.
 */
public final class RowFollower implements RowLocator {
    /** What networks call their inputs. */
    private static final String INPUTS = "x";

    /** The batch of which rows are shown. */
    private record Batch(TableSource source, EpochRows rows, long x) {}

    private final SelectionModel selection;
    private final ObjectProperty<@Nullable Integer> picked;
    private final Runnable table;
    private @Nullable Batch batch;

    /**
     * Follows what is picked.
     *
     * @param picked the row of the table, by its place in the file from 0
     * @param table shows the table
     */
    public RowFollower(SelectionModel selection, ObjectProperty<@Nullable Integer> picked, Runnable table) {
        this.selection = selection;
        this.picked = picked;
        this.table = table;
        picked.subscribe(this::light);
    }

    /** Shows a moment of a run: what it learns from, if that is a table, and which rows the iteration has. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public void show(@Nullable TableSource source, @Nullable EpochRows rows, @Nullable TapeSnapshot snapshot) {
        Batch next = source == null || rows == null || snapshot == null
                ? null
                : inputs(snapshot, rows.rows()).map(x -> new Batch(source, rows, x)).orElse(null);
        Batch now = batch;
        boolean same = next == null
                ? now == null
                : now != null && now.source == next.source && now.rows == next.rows && now.x == next.x;
        if (!same) {
            batch = next;
            light();
        }
    }

    private static Optional<Long> inputs(TapeSnapshot snapshot, int rows) {
        return snapshot.tensors().stream()
                .filter(each -> each.leaf() && !each.parameter() && each.name().equals(INPUTS)
                        && each.shape().dim() == 2
                        && each.shape().size(0) == rows)
                .map(TensorState::id).findFirst();
    }

    /** Lights the row that is followed, where the batch has it. */
    private void light() {
        Batch now = batch;
        Integer origin = picked.get();
        int row = now == null || origin == null ? -1 : now.rows.row(now.source.trainPlace(origin));
        selection.followRow(now == null || row < 0 ? null : new BatchRow(now.x, row));
    }

    private static NdArray inputs(Batch now) {
        return now.source.split(1).train().inputs();
    }

    private static int origin(Batch now, BatchRow row) {
        return now.source.origin(inputs(now), now.rows.place(row.row()));
    }

    private @Nullable Batch having(BatchRow row) {
        Batch now = batch;
        return now != null && row.tensor() == now.x && row.row() < now.rows.rows() ? now : null;
    }

    @Override
    public Optional<Message> tell(BatchRow row) {
        Batch now = having(row);
        return now == null
                ? Optional.empty()
                : Optional.of(
                        Message.of("inspector.row.of-table", "row", row.row() + 1, "batch", now.rows.batch(), "origin",
                                origin(now, row) + 1, "table", now.source.title()));
    }

    @Override
    public void pick(BatchRow row) {
        Batch now = having(row);
        if (now != null) {
            picked.set(origin(now, row));
        }
    }

    @Override
    public void open(BatchRow row) {
        pick(row);
        table.run();
    }
}
