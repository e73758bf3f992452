package tapedeck.data.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tapedeck.text.Message;

/** Cells of a column of numbers that are none: with a unit, with another decimal mark, or in words. */
final class TextAmongNumbers implements ColumnDetector {
    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        if (column.kind() != ColumnKind.NUMBER) {
            return List.of();
        }
        IntPredicate isText = code -> Double.isNaN(cells.number(code));
        List<String> texts = IntStream.range(0, cells.values().size()).filter(isText).mapToObj(cells.values()::get)
                .toList();
        int count = cells.present() - cells.numeric();
        return count == 0
                ? List.of()
                : List.of(new DataFinding(DataFindingKind.TEXT_AMONG_NUMBERS, Optional.of(column.name()), count,
                        DataFindingDetector.rows(cells, isText), texts,
                        Message.of("look.flaw.text", "column", column.name(),
                                "count", count, "examples", DataFinding.quoted(texts))));
    }
}
