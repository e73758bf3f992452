package tapedeck.data.table;

import java.util.List;
import tapedeck.text.Message;

/** A table as it stands in its file: every cell a text, trimmed of nothing. Immutable by agreement, for any thread. */
public final class ParsedTable {
    private final TableInput input;
    private final TablePart part;
    private final DataFrame frame;
    private final Dialect dialect;
    private final Repairs repairs;
    private final boolean isEven;
    private final int[] lines;
    private final int total;
    private final OriginalFile original;

    ParsedTable(TableInput input, TablePart part, DataFrame frame, Dialect dialect, Repairs repairs, boolean isEven,
            int[] lines, int total, OriginalFile original) {
        this.input = input;
        this.part = part;
        this.frame = frame;
        this.dialect = dialect;
        this.repairs = repairs;
        this.isEven = isEven;
        this.lines = lines;
        this.total = total;
        this.original = original;
    }

    /** Returns what complaints call it: its file, or what was said when it was pasted. */
    public String name() {
        return input.name();
    }

    /** Where it was read from, and can be again. */
    public TableInput input() {
        return input;
    }

    /** Returns what it was read from, as that was then. */
    public OriginalFile original() {
        return original;
    }

    /** How much of it was wanted. */
    public TablePart part() {
        return part;
    }

    /** Its columns, all {@link TextColumn}s, with the names stripped of blanks and each there once. */
    public DataFrame frame() {
        return frame;
    }

    /** How it was read. */
    public Dialect dialect() {
        return dialect;
    }

    /** How its cells are read as numbers. */
    public CellNumbers numbers() {
        return CellNumbers.of(dialect);
    }

    /** Returns what was made right. */
    public Repairs repairs() {
        return repairs;
    }

    /** Returns whether each row has as many cells as there are columns, and a header names them as {@link #frame} does. */
    public boolean isEven() {
        return isEven;
    }

    /** How many rows there are in the file; {@link #frame} may be a {@link TablePart} of them, as far as the file was read. */
    public int total() {
        return total;
    }

    /** The line of the file, from 1, at which a row begins. */
    public int line(int row) {
        return lines[row];
    }

    /** Where a row is, for a complaint about it: file and line. */
    public String place(int row) {
        return name() + ":" + lines[row];
    }

    /** In one line, what was guessed and what it is: {@code semicolon, decimal comma, 150 rows, 5 columns, header}. */
    public Message says() {
        return Message.list(dialect.says(List.of(rows(),
                Message.of("table.columns", "columns", frame.columns().size()))));
    }

    /** Behind the first of them nobody has looked. */
    private Message rows() {
        if (part instanceof TablePart.First(int wanted) && wanted == total) {
            return Message.of("table.rows-first", "rows", total);
        }
        return frame.size() == total
                ? Message.of("table.rows", "rows", total)
                : Message.of("table.rows-part", "rows", frame.size(), "total", total);
    }
}
