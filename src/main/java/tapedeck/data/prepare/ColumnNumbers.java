package tapedeck.data.prepare;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tapedeck.data.table.Column;
import tapedeck.data.table.NumberColumn;

/** Sums over a column's numbers, as numpy and pandas have them: what is missing is passed over. */
final class ColumnNumbers {
    private ColumnNumbers() {}

    /** Each number put through {@code f}. */
    static NumberColumn map(Column column, DoubleUnaryOperator f) {
        double[] values = ((NumberColumn) column).values().clone();
        for (int row = 0; row < values.length; row++) {
            values[row] = f.applyAsDouble(values[row]);
        }
        return new NumberColumn(column.name(), values);
    }

    /** Those there are. */
    static double[] present(Column column) {
        double[] present = ((NumberColumn) column).values().clone();
        int count = 0;
        for (double value : present) {
            if (!Double.isNaN(value)) {
                present[count++] = value;
            }
        }
        return Arrays.copyOf(present, count);
    }

    /** NaN of none. */
    static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The standard deviation of the values themselves, divided by their number. */
    static double deviation(double... values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
