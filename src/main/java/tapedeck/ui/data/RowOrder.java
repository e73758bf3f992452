package tapedeck.ui.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;

/**
 * The order in which the rows of a table are shown.
 *
 * @param column by whose cells, or none
 */
record RowOrder(String column, boolean descending) {
    /** As in the file. */
    static final RowOrder AS_READ = new RowOrder("", false);

    /** The rows in that order: numbers by size, before texts; what is missing last; of equals the earlier first. */
    int[] of(PreparedTable shown) {
        int rows = shown.raw().size();
        Column by = shown.raw().column(column).orElse(null);
        if (by == null) {
            return IntStream.range(0, rows).toArray();
        }
        CellNumbers numbers = shown.table().numbers();
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = by.isMissing(row) ? Double.NaN : numbers.read(by.text(row));
        }
        Comparator<Integer> bySize = (a, b) -> compare(by, values, a, b);
        Comparator<Integer> order = Comparator.comparing(by::isMissing);
        Integer[] all = new Integer[rows];
        Arrays.setAll(all, row -> row);
        Arrays.sort(all, order.thenComparing(descending ? bySize.reversed() : bySize));
        return Arrays.stream(all).mapToInt(Integer::intValue).toArray();
    }

    private static int compare(Column by, double[] values, int a, int b) {
        boolean textA = Double.isNaN(values[a]);
        boolean textB = Double.isNaN(values[b]);
        return textA != textB
                ? Boolean.compare(textA, textB)
                : textA ? by.text(a).compareTo(by.text(b)) : Double.compare(values[a], values[b]);
    }
}
