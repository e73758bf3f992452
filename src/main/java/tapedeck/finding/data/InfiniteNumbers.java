package tapedeck.finding.data;

import java.util.List;
import java.util.Set;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.text.Message;

/** Numbers that are not finite: a network that meets one has none left. */
final class InfiniteNumbers implements ColumnDetector {
    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        Set<Integer> codes = cells.codes(code -> Double.isInfinite(cells.number(code)));
        return column.kind() != ColumnKind.NUMBER || codes.isEmpty()
                ? List.of()
                : List.of(DataFinding.ofRows(DataFindingKind.INFINITE, cells, codes,
                        codes.stream().map(cells.values()::get).toList(), Message.of("finding.data.infinite", "column",
                                column.name(), "count", cells.countOf(codes))));
    }
}
