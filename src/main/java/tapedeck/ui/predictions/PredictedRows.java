package tapedeck.ui.predictions;

import tapedeck.array.NdArray;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Task;

/**
 * Rows and what was predicted of them. Immutable.
 *
 * @param task what the targets are
 * @param rows inputs and targets
 * @param outputs shape (rows, classes), or (rows, 1) for regression
 */
public record PredictedRows(Task task, Dataset rows, NdArray outputs) {
    /** What is predicted where the output is no number. */
    public static final int NO_CLASS = -1;

    /** The number of rows. */
    public int size() {
        return rows.size();
    }

    /** A number that the network is given. */
    public double input(int row, int column) {
        return rows.inputs().get(row, column);
    }

    /** The number that is right, as the network learns it. */
    public double target(int row) {
        return rows.targets().get(row, 0);
    }

    /** The class of each row. */
    public int[] actual() {
        return ClassNumbers.of(rows.targets());
    }

    /** The class that is predicted, or {@link #NO_CLASS}. */
    public int predicted(int row) {
        return greatest(outputs, row);
    }

    /** The greatest output, within 0 to 1. */
    public double confidence(int row) {
        return confidence(outputs, row);
    }

    /** The place of the greatest of a row's outputs, or {@link #NO_CLASS} if one is no number. */
    public static int greatest(NdArray outputs, int row) {
        int best = 0;
        for (int i = 0; i < outputs.shape().size(1); i++) {
            double value = outputs.get(row, i);
            if (Double.isNaN(value)) {
                return NO_CLASS;
            }
            best = value > outputs.get(row, best) ? i : best;
        }
        return best;
    }

    /** The greatest of a row's outputs, within 0 to 1; 0 if one is no number. */
    public static double confidence(NdArray outputs, int row) {
        int best = greatest(outputs, row);
        return best == NO_CLASS ? 0 : Math.clamp(outputs.get(row, best), 0, 1);
    }

    /** The share of rows predicted right; for regression the mean squared error. NaN without rows. */
    public double score() {
        double sum = 0;
        int[] actual = task == Task.CLASSIFICATION ? actual() : new int[0];
        for (int row = 0; row < size(); row++) {
            double error = task == Task.CLASSIFICATION ? 0 : outputs.get(row, 0) - target(row);
            sum += task == Task.CLASSIFICATION ? (predicted(row) == actual[row] ? 1 : 0) : error * error;
        }
        return sum / size();
    }
}
