package tapedeck.data;

import tapedeck.array.NdArray;

/** Classes as their numbers, from 0. */
public final class ClassNumbers {
    private ClassNumbers() {}

    /**
     * The class of each row: the place of its greatest number, the first of equals. A single column holds the logit,
     * or the share, of class 1 of two: class 1 is above {@code threshold}.
     *
     * @param rows shape (rows, columns)
     */
    public static int[] of(NdArray rows, double threshold) {
        int width = rows.shape().size(1);
        int[] classes = new int[rows.shape().size(0)];
        for (int row = 0; row < classes.length; row++) {
            if (width == 1) {
                classes[row] = rows.get(row, 0) > threshold ? 1 : 0;
            } else {
                classes[row] = greatest(rows, row, width);
            }
        }
        return classes;
    }

    /** The class of each row of one-hot, or one-column 0 and 1, targets. */
    public static int[] of(NdArray targets) {
        return of(targets, 0.5);
    }

    /**
     * The share of rows of the right class, 0 to 1; NaN of no rows.
     *
     * @param rows predictions, shape (rows, columns)
     * @param targets one-hot, or one column of 0 and 1
     * @param threshold above which a single column of {@code rows} means class 1
     */
    public static double accuracy(NdArray rows, NdArray targets, double threshold) {
        int[] predicted = of(rows, threshold);
        int[] actual = of(targets);
        int right = 0;
        for (int row = 0; row < actual.length; row++) {
            right += predicted[row] == actual[row] ? 1 : 0;
        }
        return (double) right / actual.length;
    }

    private static int greatest(NdArray rows, int row, int width) {
        int best = 0;
        for (int i = 1; i < width; i++) {
            if (rows.get(row, i) > rows.get(row, best)) {
                best = i;
            }
        }
        return best;
    }
}
