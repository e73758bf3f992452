package tapedeck.data.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.ReadTable;

/** What is in a table, column by column. Immutable, for any thread; made in up to seconds, so not on the window's thread. */
public final class Profile {
    private final int rows;
    private final List<ColumnProfile> columns;
    private final List<ColumnCells> cells;
    private final @Nullable String target;

    private Profile(int rows, List<ColumnProfile> columns, List<ColumnCells> cells, @Nullable String target) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        this.target = target;
    }

    /** Of a table as it was read. */
    public static Profile of(ReadTable table, @Nullable String target) throws InterruptedException {
        return of(table.frame(), table.numbers(), target);
    }

    /**
     * Of a table somewhere on its way.
     *
     * @param numbers how its texts are read as numbers
     * @param target the column to be predicted, or null; a name that no column has is as none
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    public static Profile of(DataFrame frame, CellNumbers numbers, @Nullable String target)
            throws InterruptedException {
        List<ColumnCells> cells = new ArrayList<>();
        List<ColumnKind> kinds = new ArrayList<>();
        for (Column column : frame.columns()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            cells.add(new ColumnCells(column, numbers));
            kinds.add(KindGuess.of(cells.getLast()));
        }
        int aim = target == null ? -1 : frame.names().indexOf(target);
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            double association = aim < 0 || aim == i
                    ? Double.NaN
                    : Association.of(cells.get(i), isNumeric(cells.get(i), kinds.get(i)), cells.get(aim),
                            isNumeric(cells.get(aim), kinds.get(aim)));
            columns.add(column(cells.get(i), kinds.get(i), association));
        }
        return new Profile(frame.size(), List.copyOf(columns), List.copyOf(cells), aim < 0 ? null : target);
    }

    private static boolean isNumeric(ColumnCells cells, ColumnKind kind) {
        return kind == ColumnKind.NUMBER || (cells.present() > 0 && cells.numeric() == cells.present());
    }

    private static ColumnProfile column(ColumnCells cells, ColumnKind kind, double association) {
        double[] sorted = cells.numeric() == 0 ? new double[0] : cells.sorted();
        boolean numbers = sorted.length > 0 && isNumeric(cells, kind);
        return new ColumnProfile(cells.name(), kind, cells.size(), cells.missing(), cells.values().size(),
                numbers ? NumberSummary.of(sorted) : null, cells.isWhole(),
                numbers ? Bars.ofNumbers(sorted) : Bars.ofValues(cells),
                association);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** A profile for each column, from left to right. */
    public List<ColumnProfile> columns() {
        return columns;
    }

    /** The profile of the column of that name. */
    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The column to be predicted. */
    public Optional<String> target() {
        return Optional.ofNullable(target);
    }

    /** What stands in each column. */
    List<ColumnCells> cells() {
        return cells;
    }
}
