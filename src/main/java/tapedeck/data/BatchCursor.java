package tapedeck.data;

import java.util.Arrays;
import tapedeck.array.Generator;

/**
 * Walks through a dataset in batches, in a new random order every epoch. The order depends on the seed and the epoch
 * alone, so that two numbers, a {@link Position}, say where it stands. The last batch of an epoch may be smaller.
 */
public final class BatchCursor {
    private static final long EPOCH_STRIDE = 1_000_003;

    private final Dataset dataset;
    private final long seed;
    private int orderOf = -1;
    private int[] order = {};
    private int epoch;
    private int row;

    /**
     * Where a walk stands, for checkpoints.
     *
     * @param epoch from 0
     * @param row rows of it that have been given
     */
    public record Position(int epoch, int row) {}

    /** A cursor before the first batch. */
    public BatchCursor(Dataset dataset, long seed) {
        this.dataset = dataset;
        this.seed = seed;
    }

    /** Rows in an epoch. */
    public int rows() {
        return dataset.size();
    }

    /** Batches of this size in an epoch. */
    public int perEpoch(int batchSize) {
        return (dataset.size() + batchSize - 1) / batchSize;
    }

    /** Whether the batch given last was the last of its epoch. */
    public boolean isAtEpochEnd() {
        return row >= dataset.size();
    }

    /** The next {@code batchSize} rows, at least 1, or as many as the epoch still has. */
    public Dataset next(int batchSize) {
        if (isAtEpochEnd()) {
            epoch++;
            row = 0;
        }
        if (orderOf != epoch) {
            orderOf = epoch;
            order = Generator.manualSeed(seed * EPOCH_STRIDE + epoch).randperm(dataset.size());
        }
        int from = row;
        row = (int) Math.min((long) from + batchSize, order.length);
        return dataset.rows(Arrays.copyOfRange(order, from, row));
    }

    /** Where it stands. */
    public Position position() {
        return new Position(epoch, row);
    }

    /** Goes on from there. */
    public void restore(Position position) {
        epoch = position.epoch();
        row = position.row();
    }
}
