package tapedeck.finding.data;

import java.util.List;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.text.Message;

/** A column that is of no use as a whole: it tells rows apart and nothing about them, says the same everywhere, or nothing. */
final class WholeColumn implements ColumnDetector {
    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        return switch (column.kind()) {
            case IDENTIFIER ->
                List.of(DataFinding.ofColumn(DataFindingKind.IDENTIFIER, cells, Message.of("finding.data.identifier",
                        "column", column.name(), "distinct", column.distinct(), "rows", column.rows())));
            case CONSTANT ->
                List.of(DataFinding.ofColumn(DataFindingKind.CONSTANT, cells,
                        Message.of("finding.data.constant", "column",
                                column.name(), "value", cells.values().getFirst())));
            case EMPTY ->
                List.of(DataFinding.ofColumn(DataFindingKind.EMPTY, cells, Message.of("finding.data.empty", "column",
                        column.name())));
            case NUMBER, CATEGORY, YES_NO, ORDINAL, DATE -> List.of();
        };
    }
}
