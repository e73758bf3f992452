package tapedeck.ui.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.EpochRows;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Provenance;
import tapedeck.surface.RowGradients;
import tapedeck.surface.RowGradients.Instead;
import tapedeck.tape.CapturedIteration;

/**
 * The shares of a batch's rows in its gradient. Immutable.
 *
 * @param iteration whose batch it is
 * @param own of the loss that the program has
 * @param huber with Huber's loss in its place; null where it has none of differences
 * @param origins of the rows, in the order of the batch: the row of the table, or of what is trained on, from 0; empty where that
 *        is not known
 * @param isOfTable whether they are rows of a table
 */
record RowShares(long iteration, RowGradients own, @Nullable RowGradients huber, List<Integer> origins,
        boolean isOfTable) {
    /** The job of looking at the rows. */
    record Job(CapturedIteration captured, Provenance.@Nullable Blueprint learns) {}

    /** Null where the iteration has no loss of rows. */
    static @Nullable RowShares of(Job job, BooleanSupplier cancelled) {
        RowGradients own = RowGradients.of(job.captured, null, cancelled);
        if (own == null) {
            return null;
        }
        TableSource table = job.learns != null && job.learns.data() instanceof TableSource source ? source : null;
        return new RowShares(job.captured.iteration(), own, RowGradients.of(job.captured, Instead.HUBER, cancelled),
                origins(job.captured.rows(), table), table != null);
    }

    private static List<Integer> origins(@Nullable EpochRows rows, @Nullable TableSource table) {
        List<Integer> origins = new ArrayList<>();
        NdArray inputs = rows == null || table == null ? null : table.split(1).train().inputs();
        for (int row = 0; rows != null && row < rows.rows(); row++) {
            int place = rows.place(row);
            origins.add(table == null || inputs == null ? place : table.origin(inputs, place));
        }
        return List.copyOf(origins);
    }
}
