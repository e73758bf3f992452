package tapedeck.data.table;

import org.jspecify.annotations.Nullable;

/** The row of a file on a line of a table, or on several if a quoted cell goes on: cells, a comment, or nothing. */
final class FileRow {
    /** The kind of row. */
    enum Kind {
        CELLS, COMMENT, EMPTY
    }

    private final Kind kind;
    private final long line;
    private final @Nullable String[] cells;

    /**
     * @param line where it begins, from 1
     * @param cells null where nothing stands
     */
    FileRow(Kind kind, long line, @Nullable String[] cells) {
        this.kind = kind;
        this.line = line;
        this.cells = cells;
    }

    Kind kind() {
        return kind;
    }

    /** Where it begins, from 1. */
    long line() {
        return line;
    }

    /** Null where nothing stands; to read only. */
    @Nullable
    String[] cells() {
        return cells;
    }

    /** How many cells there are up to the last in which something stands. */
    int width() {
        int width = cells.length;
        while (width > 0 && cells[width - 1] == null) {
            width--;
        }
        return width;
    }
}
