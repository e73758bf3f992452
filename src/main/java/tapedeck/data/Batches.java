package tapedeck.data;

import java.util.Arrays;
import tapedeck.array.Generator;

/**
 * Cuts a dataset into batches, in a new random order every epoch. The order depends on the seed and the epoch
 * alone, so that any batch can be made again without those before it. The last batch of an epoch may be smaller.
 */
public final class Batches {
    private static final long EPOCH_STRIDE = 1_000_003;

    private final Dataset dataset;
    private final int batchSize;
    private final long seed;
    private int epoch = -1;
    private int[] order = {};

    /** @param batchSize at least 1 */
    public Batches(Dataset dataset, int batchSize, long seed) {
        this.dataset = dataset;
        this.batchSize = batchSize;
        this.seed = seed;
    }

    /** Batches in an epoch. */
    public int perEpoch() {
        return (dataset.size() + batchSize - 1) / batchSize;
    }

    /** Batch {@code i} of epoch {@code ofEpoch}, both from 0. */
    public Dataset get(int ofEpoch, int i) {
        if (ofEpoch != epoch) {
            epoch = ofEpoch;
            order = Generator.manualSeed(seed * EPOCH_STRIDE + ofEpoch).randperm(dataset.size());
        }
        int from = i * batchSize;
        return dataset.rows(Arrays.copyOfRange(order, from, Math.min(from + batchSize, order.length)));
    }
}
