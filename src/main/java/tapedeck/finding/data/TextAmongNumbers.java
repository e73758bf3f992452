package tapedeck.finding.data;

import java.util.List;
import java.util.Set;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.text.Message;

/** Cells of a column of numbers that are none: with a unit, with another decimal mark, or in words. */
final class TextAmongNumbers implements ColumnDetector {
    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        Set<Integer> codes = cells.codes(code -> Double.isNaN(cells.number(code)));
        List<String> texts = codes.stream().map(cells.values()::get).toList();
        return column.kind() != ColumnKind.NUMBER || codes.isEmpty()
                ? List.of()
                : List.of(DataFinding.ofRows(DataFindingKind.TEXT_AMONG_NUMBERS, cells, codes, texts,
                        Message.of("finding.data.text", "column", column.name(), "count", cells.countOf(codes),
                                "examples", DataFinding.quoted(texts))));
    }
}
