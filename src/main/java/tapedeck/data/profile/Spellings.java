package tapedeck.data.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tapedeck.text.Message;

/** One category written in several ways: they differ in capitals or blanks alone. A flaw for each category. */
final class Spellings implements ColumnDetector {
    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        List<DataFinding> flaws = new ArrayList<>();
        switch (column.kind()) {
            case CATEGORY, YES_NO, ORDINAL -> {
                Map<String, List<Integer>> ways = new LinkedHashMap<>();
                for (int code = 0; code < cells.values().size(); code++) {
                    ways.computeIfAbsent(ColumnCells.folded(cells.values().get(code)), _ -> new ArrayList<>())
                            .add(code);
                }
                ways.values().stream().filter(codes -> codes.size() > 1)
                        .forEach(codes -> flaws.add(flaw(column, cells, codes)));
            }
            case NUMBER, DATE, IDENTIFIER, CONSTANT, EMPTY -> {
                // no spelling, or one, or one in each row
            }
        }
        return flaws;
    }

    private static DataFinding flaw(ColumnProfile column, ColumnCells cells, List<Integer> codes) {
        List<String> values = codes.stream().sorted(Comparator.comparingInt((Integer code) -> -cells.count(code)))
                .map(cells.values()::get).toList();
        return new DataFinding(DataFindingKind.SPELLINGS, Optional.of(column.name()),
                codes.stream().mapToInt(cells::count).sum(), DataFindingDetector.rows(cells, codes::contains), values,
                Message.of("look.flaw.spellings", "column", column.name(), "count", codes.size(), "examples",
                        DataFinding.quoted(values)));
    }
}
