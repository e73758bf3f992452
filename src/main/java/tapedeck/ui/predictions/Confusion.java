package tapedeck.ui.predictions;

import java.util.stream.IntStream;

/** The number of rows of each class that were predicted as each class. Immutable. */
public final class Confusion {
    private final int classes;
    /** Row by row: the actual class down, the predicted one across. */
    private final int[] counts;
    private final int lost;

    /** Of so many classes. */
    public Confusion(PredictedRows rows, int classes) {
        this.classes = classes;
        counts = new int[classes * classes];
        int[] actual = rows.actual();
        int noNumber = 0;
        for (int row = 0; row < rows.size(); row++) {
            int predicted = rows.predicted(row);
            if (predicted == PredictedRows.NO_CLASS) {
                noNumber++;
            } else {
                counts[actual[row] * classes + predicted]++;
            }
        }
        lost = noNumber;
    }

    /** How many there are. */
    public int classes() {
        return classes;
    }

    /** Rows of one class that were predicted as the other. */
    public int count(int actual, int predicted) {
        return counts[actual * classes + predicted];
    }

    /** The greatest of the counts. */
    public int most() {
        return IntStream.of(counts).max().orElse(0);
    }

    /** Rows of a class, those without a prediction left out. */
    public int of(int actual) {
        return IntStream.range(0, classes).map(predicted -> count(actual, predicted)).sum();
    }

    /** The share of the rows predicted as a class that are of it, 0 to 1; NaN if none was. */
    public double precision(int predicted) {
        return (double) count(predicted, predicted)
                / IntStream.range(0, classes).map(actual -> count(actual, predicted)).sum();
    }

    /** The share of a class' rows that were predicted as it, 0 to 1, those without a prediction left out; NaN if it has none. */
    public double recall(int actual) {
        return (double) count(actual, actual) / of(actual);
    }

    /** The share of a class' rows that were predicted so, 0 to 1; 0 if it has none. */
    public double share(int actual, int predicted) {
        int all = of(actual);
        return all == 0 ? 0 : (double) count(actual, predicted) / all;
    }

    /** Rows whose output was no number. */
    public int lost() {
        return lost;
    }
}
