package tapedeck.finding.data;

import java.util.List;
import java.util.Set;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.text.Message;

/** Rows in which a column says nothing, while it does in others. */
final class MissingCells implements ColumnDetector {
    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        return column.missing() == 0 || column.missing() == column.rows()
                ? List.of()
                : List.of(DataFinding.ofRows(DataFindingKind.MISSING, cells, Set.of(ColumnCells.MISSING), List.of(),
                        Message.of("finding.data.missing", "column", column.name(), "count", column.missing(), "rows",
                                column.rows())));
    }
}
