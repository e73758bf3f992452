package tapedeck.data.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tapedeck.text.Message;

/** Rows in which a column says nothing, while it does in others. */
final class MissingCells implements ColumnDetector {
    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        if (column.missing() == 0 || column.missing() == column.rows()) {
            return List.of();
        }
        List<Integer> rows = IntStream.range(0, cells.size()).filter(row -> cells.code(row) == ColumnCells.MISSING)
                .limit(DataFinding.MOST_ROWS).boxed().toList();
        return List.of(
                new DataFinding(DataFindingKind.MISSING, Optional.of(column.name()), column.missing(), rows, List.of(),
                        Message.of("look.flaw.missing", "column", column.name(), "count", column.missing(), "rows",
                                column.rows())));
    }
}
