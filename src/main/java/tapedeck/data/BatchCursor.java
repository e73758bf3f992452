package tapedeck.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;

/**
 * Walks through a dataset in batches, in a new random order every epoch: PyTorch's {@code DataLoader} with
 * {@code shuffle=True}, which draws from the generator when an epoch begins. The last batch of an epoch may be smaller.
 */
public final class BatchCursor {
    private final Dataset dataset;
    private final Generator generator;
    private final boolean own;
    /** Where the generator of this epoch's order stood, and the order that it gave. */
    private Generator.@Nullable State drawn;
    private Generator.@Nullable State orderOf;
    private int[] order = {};
    private int epoch;
    private int row;

    /**
     * The position of a walk, for checkpoints.
     *
     * @param epoch from 0
     * @param row rows of it that have been given
     * @param order where the generator stood that gave the epoch's order; null before the first batch
     */
    public record Position(int epoch, int row, Generator.@Nullable State order) {}

    /**
     * A cursor before the first batch.
     *
     * @param own whether the generator is handed to the loader, {@code DataLoader(…, generator=generator)}, which then
     *        orders the rows by it; else it is what PyTorch's default generator is, from which others draw as well,
     *        and every epoch takes a seed from it
     */
    public BatchCursor(Dataset dataset, Generator generator, boolean own) {
        this.dataset = dataset;
        this.generator = generator;
        this.own = own;
    }

    /** Rows in an epoch. */
    public int rows() {
        return dataset.size();
    }

    /** Batches of this size in an epoch. */
    public int perEpoch(int batchSize) {
        return (dataset.size() + batchSize - 1) / batchSize;
    }

    /** Returns whether the batch given last was the last of its epoch. */
    public boolean isAtEpochEnd() {
        return row >= dataset.size();
    }

    /** The next {@code batchSize} rows, at least 1, or as many as the epoch still has. */
    public Dataset next(int batchSize) {
        return dataset.rows(draw(batchSize).places());
    }

    /** Those that {@link #next} would give, and the epoch that they are of. */
    public EpochRows draw(int batchSize) {
        if (isAtEpochEnd()) {
            epoch++;
            row = 0;
        }
        if (row == 0) {
            drawn = draw();
        }
        Generator.State from = drawn;
        if (from != null && !Objects.equals(from, orderOf)) {
            Generator shuffling = Generator.manualSeed(0);
            shuffling.restore(from);
            order = shuffling.randperm(dataset.size());
            orderOf = from;
        }
        int first = row;
        row = (int) Math.min((long) first + batchSize, order.length);
        return new EpochRows(order, first, row, batchSize);
    }

    /** Returns what the loader draws at first is for its workers. Its sampler then takes a seed, or draws from its own itself. */
    private Generator.State draw() {
        generator.random();
        if (!own) {
            return Generator.manualSeed(generator.random()).state();
        }
        Generator.State before = generator.state();
        generator.randperm(dataset.size());
        generator.randperm(dataset.size()); // when it is through, for what is left over: nothing
        return before;
    }

    /** Where it stands. */
    public Position position() {
        return new Position(epoch, row, drawn);
    }

    /** Goes on from there. The generator is restored by itself. */
    public void restore(Position position) {
        epoch = position.epoch();
        row = position.row();
        drawn = position.order();
    }
}
