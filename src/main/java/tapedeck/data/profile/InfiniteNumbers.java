package tapedeck.data.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tapedeck.text.Message;

/** Numbers that are not finite: a network that meets one has none left. */
final class InfiniteNumbers implements ColumnDetector {
    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        if (column.kind() != ColumnKind.NUMBER) {
            return List.of();
        }
        IntPredicate isInfinite = code -> Double.isInfinite(cells.number(code));
        List<Integer> codes = IntStream.range(0, cells.values().size()).filter(isInfinite).boxed().toList();
        int count = codes.stream().mapToInt(cells::count).sum();
        return count == 0
                ? List.of()
                : List.of(new DataFinding(DataFindingKind.INFINITE, Optional.of(column.name()), count,
                        DataFindingDetector.rows(cells, isInfinite), codes.stream().map(cells.values()::get).toList(),
                        Message.of("look.flaw.infinite", "column", column.name(), "count", count)));
    }
}
