package tapedeck.ui.predictions;

import java.util.stream.IntStream;

/** How many rows of each class were predicted as which. Immutable. */
final class Confusion {
    private final int classes;
    /** Row by row: the actual class down, the predicted one across. */
    private final int[] counts;
    private final int lost;

    Confusion(PredictedRows rows, int classes) {
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

    int classes() {
        return classes;
    }

    int count(int actual, int predicted) {
        return counts[actual * classes + predicted];
    }

    /** Rows of a class, those without a prediction left out. */
    int of(int actual) {
        return IntStream.range(0, classes).map(predicted -> count(actual, predicted)).sum();
    }

    /** The share of a class' rows that were predicted so, 0 to 1; 0 if it has none. */
    double share(int actual, int predicted) {
        int all = of(actual);
        return all == 0 ? 0 : (double) count(actual, predicted) / all;
    }

    /** Rows whose output was no number. */
    int lost() {
        return lost;
    }
}
