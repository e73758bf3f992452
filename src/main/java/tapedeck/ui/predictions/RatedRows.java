package tapedeck.ui.predictions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tapedeck.data.prepare.PreparationResult;

/**
 * Rows of a table, those for training or those for testing, each with what is predicted of it and how wrong that is.
 * Immutable by agreement, for any thread.
 */
public final class RatedRows {
    private final PredictedRows rows;
    private final int[] origins;
    private final double[] losses;
    private final int[] actual;
    private final double[] right;
    private final double[] said;
    private final int[] worst;

    private RatedRows(PredictedRows rows, int[] origins, double[] losses, int[] actual, double[] right, double[] said) {
        this.rows = rows;
        this.origins = origins;
        this.losses = losses;
        this.actual = actual;
        this.right = right;
        this.said = said;
        worst = IntStream.range(0, losses.length).boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> losses[row]).reversed())
                .mapToInt(Integer::intValue).toArray();
    }

    /**
     * Classes.
     *
     * @param origins the place in the file of each
     * @param losses of each
     */
    static RatedRows classes(PredictedRows rows, int[] origins, double[] losses) {
        return new RatedRows(rows, origins, losses, rows.actual(), new double[0], new double[0]);
    }

    /** Numbers, given in the units of the table as it was read. */
    static RatedRows numbers(PredictedRows rows, int[] origins, double[] losses, PreparationResult chain) {
        double[] right = IntStream.range(0, rows.size()).mapToDouble(row -> chain.original(rows.target(row))).toArray();
        double[] said = IntStream.range(0, rows.size())
                .mapToDouble(row -> chain.original(rows.outputs().get(row, 0))).toArray();
        return new RatedRows(rows, origins, losses, new int[0], right, said);
    }

    /** The number of rows. */
    public int size() {
        return origins.length;
    }

    /** The place in the file, from 0. */
    public int origin(int row) {
        return origins[row];
    }

    /** The row that is at that place in the file, or -1. */
    public int find(int origin) {
        return IntStream.range(0, origins.length).filter(row -> origins[row] == origin).findFirst().orElse(-1);
    }

    /** Its loss; NaN where the output is no number. */
    public double loss(int row) {
        return losses[row];
    }

    /** The number that is right, in the units of the table. */
    public double right(int row) {
        return right[row];
    }

    /** The number that is predicted, in the units of the table. */
    public double said(int row) {
        return said[row];
    }

    /** By how much what is predicted is too large, in the units of the table. */
    public double residual(int row) {
        return said[row] - right[row];
    }

    /** Its class. */
    public int actual(int row) {
        return actual[row];
    }

    /** The class that is predicted, or {@link PredictedRows#NO_CLASS}. */
    public int predicted(int row) {
        return rows.predicted(row);
    }

    /** How sure that is, from 0 to 1. */
    public double confidence(int row) {
        return rows.confidence(row);
    }

    /** All rows, that of the greatest loss first; one without a prediction before all others; of equals the first. */
    public int[] worst() {
        return worst.clone();
    }

    /** As {@link #worst}, of the rows of one class that are predicted as another. */
    public int[] worst(ConfusionCell cell) {
        IntPredicate within = row -> actual[row] == cell.actual() && predicted(row) == cell.predicted();
        return Arrays.stream(worst).filter(within).toArray();
    }
}
