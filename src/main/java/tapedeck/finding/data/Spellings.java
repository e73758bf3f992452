package tapedeck.finding.data;

import java.util.Comparator;
import java.util.List;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.text.Message;

/** One category written in several ways: they differ in capitals or blanks alone. A finding for each category. */
final class Spellings implements ColumnDetector {
    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        return switch (column.kind()) {
            case CATEGORY, YES_NO, ORDINAL -> cells.spellings().stream().filter(codes -> codes.size() > 1)
                    .map(codes -> finding(column, cells, codes)).toList();
            case NUMBER, DATE, IDENTIFIER, CONSTANT, EMPTY -> List.of(); // no spelling, or one, or one in each row
        };
    }

    private static DataFinding finding(ColumnProfile column, ColumnCells cells, List<Integer> codes) {
        List<String> values = codes.stream().sorted(Comparator.comparingInt((Integer code) -> -cells.count(code)))
                .map(cells.values()::get).toList();
        return DataFinding.ofRows(DataFindingKind.SPELLINGS, cells, codes, values, Message.of("finding.data.spellings",
                "column", column.name(), "count", codes.size(), "examples", DataFinding.quoted(values)));
    }
}
