package tapedeck.data.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells as they are read. What a column has said lately is kept once: a table of categories needs the room of its
 * categories, not of its cells.
 */
final class FileRowHandler extends CsvCallbackHandler<FileRow> {
    private static final int FIRST = 16;
    private static final int KEPT = 256;
    private static final int LONGEST = 24;

    private final @Nullable String[] kept = new String[KEPT];
    private @Nullable String[] cells = new String[FIRST];
    private RecordType type = RecordType.DATA;
    private long line = 1;
    private int count;

    /** The line at which the row begins that is being read, from 1. */
    long line() {
        return line;
    }

    /** How many cells of it are read. */
    int cells() {
        return count;
    }

    @Override
    protected RecordType getRecordType() { return type; }

    @Override
    protected int getFieldCount() { return count; }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, 2 * count);
        }
        cells[count++] = length == 0 ? null : text(buffer, offset, length);
    }

    private String text(char[] buffer, int offset, int length) {
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ (hash >>> 16)) & (KEPT - 1);
        String before = kept[place];
        if (before != null && isSame(before, buffer, offset, length)) {
            return before;
        }
        String text = new String(buffer, offset, length);
        kept[place] = text;
        return text;
    }

    private static boolean isSame(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected FileRow buildRecord() {
        return new FileRow(switch (type) {
            case DATA -> FileRow.Kind.CELLS;
            case COMMENT -> FileRow.Kind.COMMENT;
            case EMPTY -> FileRow.Kind.EMPTY;
        }, line, type == RecordType.DATA ? Arrays.copyOf(cells, count) : new String[0]);
    }
}
