package tapedeck.data;

import java.util.Arrays;

/**
 * The order in which an epoch goes through the rows that it trains on, and which of them a batch has. The order is the epoch's own and is
 * not copied: it is as large as the dataset. Immutable by agreement, for any thread.
 */
public final class EpochRows {
    private final int[] order;
    private final int first;
    private final int end;
    private final int batchSize;

    /**
     * The batch that ends before the row {@code end} of the epoch.
     *
     * @param order places in the dataset; nobody writes into it
     * @param first where in it the batch begins
     * @param batchSize how many rows a batch has, but for the last of an epoch; at least 1
     */
    EpochRows(int[] order, int first, int end, int batchSize) {
        this.order = order;
        this.first = first;
        this.end = end;
        this.batchSize = batchSize;
    }

    /** The places in the dataset of the batch's rows, in their order; copied. */
    public int[] places() {
        return Arrays.copyOfRange(order, first, end);
    }

    /** Rows of the batch. */
    public int rows() {
        return end - first;
    }

    /** The place in the dataset of a row of the batch, from 0. */
    public int place(int row) {
        return order[first + row];
    }

    /** Returns which batch of the epoch it is, from 1, as if all had this size. */
    public int batch() {
        return first / batchSize + 1;
    }

    /** The row of this batch that is at a place in the dataset, from 0, or -1. */
    public int row(int place) {
        int at = find(place);
        return at >= first && at < end ? at - first : -1;
    }

    /** Returns which batch of the epoch has what is at a place in the dataset, from 1; 0 if none has. */
    public int batchOf(int place) {
        int at = find(place);
        return at < 0 ? 0 : at / batchSize + 1;
    }

    /** Returns which row of that batch it is, from 0, or -1. */
    public int rowOf(int place) {
        int at = find(place);
        return at < 0 ? -1 : at % batchSize;
    }

    private int find(int place) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] == place) {
                return i;
            }
        }
        return -1;
    }
}
