package tapedeck.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Columns side by side: a table on its way from the file to the network. Each row knows which row of the file it is, and
 * whether it is one for testing. Immutable by agreement.
 */
public final class DataFrame {
    private final List<Column> columns;
    private final int[] origin;
    private final boolean[] test;
    /** Made when it is first asked for: tables may have 100,000 columns. */
    private @Nullable Map<String, Column> byName;

    /**
     * Columns of equally many rows, each with a name of its own.
     *
     * @param origin the place of each row in the table as it was read, from 0
     * @param test whether a row is for testing; the others are for training
     * @throws IllegalArgumentException if the columns differ in length
     */
    public DataFrame(List<? extends Column> columns, int[] origin, boolean[] test) {
        this.columns = List.copyOf(columns);
        this.origin = origin;
        this.test = test;
        if (columns.stream().anyMatch(column -> column.size() != origin.length) || test.length != origin.length) {
            throw new IllegalArgumentException("columns of different lengths");
        }
    }

    /** As read: the rows in order, all for training. */
    public static DataFrame of(List<? extends Column> columns) {
        int rows = columns.isEmpty() ? 0 : columns.getFirst().size();
        return new DataFrame(columns, IntStream.range(0, rows).toArray(), new boolean[rows]);
    }

    /** Its columns, from left to right. */
    public List<Column> columns() {
        return columns;
    }

    /** The place of each row in the table as it was read; to read only. */
    public int[] origin() {
        return origin;
    }

    /** Returns whether each row is for testing; to read only. */
    public boolean[] test() {
        return test;
    }

    /** The number of rows. */
    public int size() {
        return origin.length;
    }

    /** The names of the columns. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column of that name. */
    public Optional<Column> column(String name) {
        Map<String, Column> all = byName;
        if (all == null) { // two threads may both make it: it is the same
            all = columns.stream().collect(Collectors.toUnmodifiableMap(Column::name, column -> column, (a, _) -> a));
            byName = all;
        }
        return Optional.ofNullable(all.get(name));
    }

    /** Some rows, in the order given. */
    public DataFrame rows(int... places) {
        boolean[] part = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            part[i] = test[places[i]];
        }
        return new DataFrame(columns.stream().map(column -> column.rows(places)).toList(),
                Arrays.stream(places).map(place -> origin[place]).toArray(), part);
    }

    /** The rows for testing, or those for training. */
    public DataFrame part(boolean forTesting) {
        return rows(IntStream.range(0, size()).filter(row -> test[row] == forTesting).toArray());
    }

    /** The same rows with other columns. */
    public DataFrame with(List<? extends Column> others) {
        return new DataFrame(others, origin, test);
    }

    /** With {@code others} in the place of the column called {@code name}; without it if there are none. */
    public DataFrame replaced(String name, List<? extends Column> others) {
        List<Column> result = new ArrayList<>();
        for (Column column : columns) {
            if (column.name().equals(name)) {
                result.addAll(others);
            } else {
                result.add(column);
            }
        }
        return with(result);
    }

    /** The same table, its rows assigned anew. */
    public DataFrame assigned(boolean[] forTesting) {
        return new DataFrame(columns, origin, forTesting);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataFrame frame && columns.equals(frame.columns) && Arrays.equals(origin, frame.origin)
                && Arrays.equals(test, frame.test);
    }

    @Override
    public int hashCode() {
        return 31 * columns.hashCode() + Arrays.hashCode(origin);
    }
}
