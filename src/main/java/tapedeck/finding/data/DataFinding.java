package tapedeck.finding.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tapedeck.data.profile.ColumnCells;
import tapedeck.text.Message;

/**
 * Something in a table that looks wrong.
 *
 * @param column where it is; empty if it is not in one column
 * @param count how many rows have it
 * @param rows their places in the table that was looked at, from 0, ascending: the first {@link #MOST_ROWS}; none if it is
 *            the column as a whole
 * @param values what stands there: the texts among numbers, the spellings of the category, the class, the number far off
 * @param sentence one, with its names and numbers
 */
public record DataFinding(DataFindingKind kind, Optional<String> column, int count, List<Integer> rows,
        List<String> values,
        Message sentence) {
    /** More rows are counted, but not named. */
    public static final int MOST_ROWS = 1000;
    private static final int SHOWN = 3;
    private static final int LONGEST = 24;

    public DataFinding {
        rows = List.copyOf(rows);
        values = List.copyOf(values);
    }

    /** Of a column as a whole. */
    static DataFinding ofColumn(DataFindingKind kind, ColumnCells cells, Message sentence) {
        return new DataFinding(kind, Optional.of(cells.name()), cells.size(), List.of(), List.of(), sentence);
    }

    /** Of the rows in which some of a column's values stand; {@link ColumnCells#MISSING} is the gap. */
    static DataFinding ofRows(DataFindingKind kind, ColumnCells cells, Collection<Integer> codes, List<String> values,
            Message sentence) {
        List<Integer> rows = IntStream.range(0, cells.size()).filter(row -> codes.contains(cells.code(row)))
                .limit(MOST_ROWS).boxed().toList();
        return new DataFinding(kind, Optional.of(cells.name()), cells.countOf(codes), rows, values, sentence);
    }

    /** Values as a sentence names them, a few of them: {@code "n/a", "12,5", …}. */
    static String quoted(List<String> values) {
        StringBuilder text = new StringBuilder();
        for (String value : values.subList(0, Math.min(SHOWN, values.size()))) {
            text.append(text.isEmpty() ? "" : ", ").append('"')
                    .append(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value).append('"');
        }
        return values.size() > SHOWN ? text + ", …" : text.toString();
    }
}
