package tapedeck.ui.theme;

import java.util.stream.DoubleStream;
import tapedeck.array.NdArray;

/**
 * An array brought down to few cells. Where it is larger, a cell shows the element in its middle: averages would
 * wash out what is random. The smallest, the largest and what is no number are never lost.
 */
final class Cells {
    private final int rows;
    private final int columns;
    /** Row by row. */
    private final double[] values;

    private Cells(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        values = new double[rows * columns];
    }

    static Cells of(NdArray array, int maxRows, int maxColumns) {
        double[] all = array.toArray();
        int wide = array.dim() == 0 ? 1 : array.shape().size(-1);
        if (all.length == 0) {
            return new Cells(1, 1);
        }
        int high = all.length / wide;
        int rows = Math.min(high, maxRows);
        int columns = Math.min(wide, maxColumns);
        Cells cells = new Cells(rows, columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                cells.values[r * columns + c] = all[middle(r, rows, high) * wide + middle(c, columns, wide)];
            }
        }
        if (rows < high || columns < wide) {
            cells.keepExtremes(all, high, wide);
        }
        return cells;
    }

    private static int middle(int cell, int cells, int elements) {
        return (int) ((2L * cell + 1) * elements / (2L * cells));
    }

    private void keepExtremes(double[] all, int high, int wide) {
        int least = 0;
        int most = 0;
        for (int i = 0; i < all.length; i++) {
            least = all[i] < all[least] ? i : least;
            most = all[i] > all[most] ? i : most;
        }
        put(all, least, high, wide);
        put(all, most, high, wide);
        for (int i = 0; i < all.length; i++) {
            if (!Double.isFinite(all[i])) {
                put(all, i, high, wide);
            }
        }
        for (int i = 0; i < all.length; i++) {
            if (Double.isNaN(all[i])) {
                put(all, i, high, wide);
            }
        }
    }

    private void put(double[] all, int element, int high, int wide) {
        int row = (int) ((long) (element / wide) * rows / high);
        int column = (int) ((long) (element % wide) * columns / wide);
        values[row * columns + column] = all[element];
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    double at(int row, int column) {
        return values[row * columns + column];
    }

    boolean allFinite() {
        return DoubleStream.of(values).allMatch(Double::isFinite);
    }
}
