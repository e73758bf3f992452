package tapedeck.data.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Python;

/** Numbers; NaN where nothing stands. */
public final class NumberColumn implements Column {
    private final String name;
    private final double[] values;

    /** @param values a row each; nobody writes into them from now on */
    public NumberColumn(String name, double[] values) {
        this.name = name;
        this.values = values;
    }

    @Override
    public String name() {
        return name;
    }

    /** A number for each row, NaN where nothing stands; to read only. */
    public double[] values() {
        return values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : Python.number(values[row]);
    }

    @Override
    public NumberColumn rows(int... places) {
        double[] chosen = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = values[places[i]];
        }
        return new NumberColumn(name, chosen);
    }

    @Override
    public NumberColumn named(String other) {
        return new NumberColumn(other, values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberColumn column && name.equals(column.name)
                && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }
}
