package tapedeck.ui.predictions;

import tapedeck.array.NdArray;
import tapedeck.data.Classes;
import tapedeck.data.Dataset;
import tapedeck.data.Task;

/**
 * Rows and what was predicted of them. Immutable.
 *
 * @param task what the targets are
 * @param rows inputs and targets
 * @param outputs shape (rows, classes), or (rows, 1) for regression
 */
record PredictedRows(Task task, Dataset rows, NdArray outputs) {
    /** What is predicted where the output is no number. */
    static final int NO_CLASS = -1;

    int size() {
        return rows.size();
    }

    double input(int row, int column) {
        return rows.inputs().get(row, column);
    }

    double target(int row) {
        return rows.targets().get(row, 0);
    }

    int[] actual() {
        return Classes.of(rows.targets());
    }

    int predicted(int row) {
        return greatest(outputs, row);
    }

    /** The greatest output, within 0 to 1. */
    double confidence(int row) {
        return confidence(outputs, row);
    }

    static int greatest(NdArray outputs, int row) {
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

    static double confidence(NdArray outputs, int row) {
        int best = greatest(outputs, row);
        return best == NO_CLASS ? 0 : Math.clamp(outputs.get(row, best), 0, 1);
    }

    /** The share of rows predicted right; for regression the mean squared error. NaN without rows. */
    double score() {
        double sum = 0;
        int[] actual = task == Task.CLASSIFICATION ? actual() : new int[0];
        for (int row = 0; row < size(); row++) {
            double error = task == Task.CLASSIFICATION ? 0 : outputs.get(row, 0) - target(row);
            sum += task == Task.CLASSIFICATION ? (predicted(row) == actual[row] ? 1 : 0) : error * error;
        }
        return sum / size();
    }
}
