package tapedeck.data.table;

import tapedeck.text.Message;

/** A table as it stands in its file: every cell a text, trimmed of nothing. Immutable by agreement, for any thread. */
public final class ReadTable {
    private final String name;
    private final DataFrame frame;
    private final Dialect dialect;
    private final Repairs repairs;
    private final int[] lines;
    private final int total;

    ReadTable(String name, DataFrame frame, Dialect dialect, Repairs repairs, int[] lines, int total) {
        this.name = name;
        this.frame = frame;
        this.dialect = dialect;
        this.repairs = repairs;
        this.lines = lines;
        this.total = total;
    }

    /** What complaints call it: its file, or what was said when it was pasted. */
    public String name() {
        return name;
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

    /** What was made right. */
    public Repairs repairs() {
        return repairs;
    }

    /** How many rows there are in the file; {@link #frame} may be a {@link Part} of them, as far as the file was read. */
    public int total() {
        return total;
    }

    /** The line of the file, from 1, at which a row begins. */
    public int line(int row) {
        return lines[row];
    }

    /** Where a row is, for a complaint about it: file and line. */
    public String place(int row) {
        return name + ":" + lines[row];
    }

    /** In one line, what it is and what was guessed: {@code 150 rows, 5 columns: semicolon, decimal comma, header, UTF-8}. */
    public Message says() {
        return frame.size() == total
                ? Message.of("table.says", "rows", total, "columns", frame.columns().size(), "dialect", dialect.says())
                : Message.of("table.says-part", "rows", frame.size(), "total", total, "columns", frame.columns().size(),
                        "dialect", dialect.says());
    }
}
