package tapedeck.ui.predictions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;

/** The row in the middle of those for training: of numbers the median, of all else what is there most often. */
final class TypicalRow {
    private TypicalRow() {}

    /** The names of the columns that are to be typed: those that reach the network. */
    static List<String> columns(TableSource source) {
        PreparationResult prepared = source.prepared();
        Set<String> leftOut = prepared.preparation().leftOut();
        return prepared.raw().names().stream()
                .filter(name -> !name.equals(prepared.preparation().target().column()) && !leftOut.contains(name))
                .toList();
    }

    /** The cells of a row of the file, by its place there. */
    static Map<String, String> row(TableSource source, int origin) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String name : columns(source)) {
            cells.put(name, source.prepared().raw().column(name).orElseThrow().text(origin));
        }
        return cells;
    }

    /** The cells in the middle. Slow for many rows. */
    static Map<String, String> of(TableSource source) {
        int[] all = source.prepared().table().origin();
        int[] train = Arrays.stream(source.prepared().places(false)).map(place -> all[place]).toArray();
        Map<String, String> cells = new LinkedHashMap<>();
        for (String name : columns(source)) {
            cells.put(name, cell(source.prepared().raw().column(name).orElseThrow(), source.table().numbers(), train));
        }
        return cells;
    }

    private static String cell(Column column, CellNumbers numbers, int... rows) {
        int[] present = IntStream.of(rows).filter(row -> !column.isMissing(row)).toArray();
        Map<Integer, Double> read = new LinkedHashMap<>();
        for (int row : present) {
            double value = numbers.read(column.text(row));
            if (!Double.isNaN(value)) {
                read.put(row, value);
            }
        }
        if (2 * read.size() > present.length) {
            List<Map.Entry<Integer, Double>> sorted = read.entrySet().stream().sorted(Map.Entry.comparingByValue())
                    .toList();
            return column.text(sorted.get((sorted.size() - 1) / 2).getKey()).strip();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row : present) {
            counts.merge(column.text(row), 1, Integer::sum);
        }
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey).orElse("");
    }
}
