package tapedeck.deck.training;

import java.util.List;
import tapedeck.data.BatchCursor;
import tapedeck.tape.Change;

/**
 * Finds where epochs ended, from a checkpoint's place in the dataset and the batch sizes since. It counts rows and
 * runs nothing.
 */
public final class EpochEnds {
    private final Checkpoints checkpoints;
    private final int rows;
    private final List<Change> changes;

    public EpochEnds(Checkpoints checkpoints, int rows, List<Change> changes) {
        this.checkpoints = checkpoints;
        this.rows = rows;
        this.changes = changes;
    }

    /** The last iteration before {@code iteration} that ended an epoch, or 0. */
    public long before(long iteration) {
        for (long until = iteration - 1; until > 0;) {
            Checkpoint from = checkpoints.before(until);
            long found = last(from, until);
            if (found > 0) {
                return found;
            }
            until = from.iteration();
        }
        return 0;
    }

    private long last(Checkpoint from, long until) {
        long found = 0;
        int row = row(from);
        for (long i = from.iteration() + 1; i <= until; i++) {
            row = next(row, i, from);
            found = row == rows ? i : found;
        }
        return found;
    }

    /** The first iteration from {@code iteration} on that ends an epoch. */
    public long from(long iteration) {
        Checkpoint start = checkpoints.before(iteration);
        int row = row(start);
        for (long i = start.iteration() + 1;; i++) {
            row = next(row, i, start);
            if (row == rows && i >= iteration) {
                return i;
            }
        }
    }

    private static int row(Checkpoint checkpoint) {
        BatchCursor.Position position = checkpoint.batches();
        return position == null ? 0 : position.row();
    }

    private int next(int row, long iteration, Checkpoint from) {
        int batch = Change.inForce(iteration, from.inForce(), changes).batchSize();
        return (int) Math.min(rows, (long) row % rows + batch);
    }
}
