package tapedeck.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.ParsedTable;

/** The profile of a table, column by column. Immutable, for any thread; made in up to seconds, so not on the window's thread. */
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
    public static Profile of(ParsedTable table, @Nullable String target) throws InterruptedException {
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
            stopIfInterrupted();
            cells.add(new ColumnCells(column, numbers));
            kinds.add(KindGuess.of(cells.getLast()));
        }
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            stopIfInterrupted();
            columns.add(column(cells.get(i), kinds.get(i)));
        }
        return new Profile(frame.size(), List.copyOf(columns), List.copyOf(cells), null).to(target);
    }

    /**
     * The same columns, with what each has to do with another target.
     *
     * @param other the column to be predicted, or null; a name that no column has is as none
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    public Profile to(@Nullable String other) throws InterruptedException {
        int aim = other == null ? -1 : columns.stream().map(ColumnProfile::name).toList().indexOf(other);
        List<ColumnProfile> associated = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            stopIfInterrupted();
            associated.add(columns.get(i).associated(aim < 0 || aim == i
                    ? Double.NaN
                    : Association.of(cells.get(i), isNumeric(cells.get(i), columns.get(i).kind()), cells.get(aim),
                            isNumeric(cells.get(aim), columns.get(aim).kind()))));
        }
        return new Profile(rows, List.copyOf(associated), cells, aim < 0 ? null : other);
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static boolean isNumeric(ColumnCells cells, ColumnKind kind) {
        return kind == ColumnKind.NUMBER || (cells.present() > 0 && cells.numeric() == cells.present());
    }

    private static ColumnProfile column(ColumnCells cells, ColumnKind kind) {
        double[] sorted = cells.numeric() == 0 ? new double[0] : cells.sorted();
        boolean numbers = sorted.length > 0 && isNumeric(cells, kind);
        return new ColumnProfile(cells.name(), kind, cells.size(), cells.missing(), cells.values().size(),
                numbers ? NumberSummary.of(sorted) : null, cells.isWhole(),
                numbers ? Bars.ofNumbers(sorted) : Bars.ofValues(cells), Double.NaN);
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

    /** Returns what stands in each column. */
    public List<ColumnCells> cells() {
        return cells;
    }
}
