package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tapedeck.data.prepare.FittedColumns.ColumnRule;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Numbers;

/**
 * The changes that a step made.
 *
 * @param rowsGone how many rows were left out
 * @param columnsGone the names that are there no more
 * @param columnsMade the names that are new
 * @param values how many cells of columns that kept their names are different; a text read as its number is not
 * @param examples up to {@link #EXAMPLES}
 */
public record TableChanges(int rowsGone, List<String> columnsGone, List<String> columnsMade, int values,
        List<Example> examples) {
    /** The most examples. */
    public static final int EXAMPLES = 3;
    /** Nothing. */
    public static final TableChanges NONE = new TableChanges(0, List.of(), List.of(), 0, List.of());
    private static final int DIGITS = 4;

    /**
     * A row before and after.
     *
     * @param origin its place in the table as it was read
     * @param column the column of its cell; empty if the whole row is meant, which is gone
     * @param before its cell, or the row's cells, as they are shown
     * @param after what stands for it now; empty if it is gone
     */
    public record Example(int origin, String column, List<String> before, List<String> after) {}

    static TableChanges of(FittedStep fitted, DataFrame before, DataFrame after) {
        List<String> gone = before.names().stream().filter(name -> after.column(name).isEmpty()).toList();
        List<String> made = after.names().stream().filter(name -> before.column(name).isEmpty()).toList();
        int lost = before.size() - after.size();
        boolean sameRows = Arrays.equals(before.origin(), after.origin());
        int values = sameRows
                ? before.columns().stream().mapToInt(column -> after.column(column.name())
                        .map(now -> differences(column, now)).orElse(0)).sum()
                : 0;
        return new TableChanges(lost, gone, made, values, lost > 0 ? leftOut(before, after) : shown(fitted, before));
    }

    private static int differences(Column before, Column after) {
        if (before.equals(after)) {
            return 0;
        }
        IntPredicate differs = differs(before, after);
        int count = 0;
        for (int row = 0; row < before.size(); row++) {
            count += differs.test(row) ? 1 : 0;
        }
        return count;
    }

    private static IntPredicate differs(Column before, Column after) {
        if (before instanceof NumberColumn one && after instanceof NumberColumn other) {
            return row -> Double.compare(one.values()[row], other.values()[row]) != 0;
        }
        if (before instanceof TextColumn one && after instanceof TextColumn other) {
            return row -> !Objects.equals(one.values()[row], other.values()[row])
                    && !(one.isMissing(row) && other.isMissing(row));
        }
        return row -> before.isMissing(row) != after.isMissing(row);
    }

    private static List<Example> leftOut(DataFrame before, DataFrame after) {
        Set<Integer> kept = new HashSet<>();
        Arrays.stream(after.origin()).forEach(kept::add);
        return IntStream.range(0, before.size()).filter(row -> !kept.contains(before.origin()[row])).limit(EXAMPLES)
                .mapToObj(row -> new Example(before.origin()[row], "",
                        before.columns().stream().map(column -> cell(column, row)).toList(), List.of()))
                .toList();
    }

    /** Of several columns the first change each, of one the first changes of different cells. */
    private static List<Example> shown(FittedStep fitted, DataFrame before) {
        List<Example> examples = new ArrayList<>();
        if (!(fitted instanceof FittedColumns columns)) {
            return examples;
        }
        int each = columns.rules().size() > 1 ? 1 : EXAMPLES;
        for (Column column : before.columns()) {
            ColumnRule rule = columns.rules().get(column.name());
            if (rule != null && examples.size() < EXAMPLES) {
                examples.addAll(changed(rule, column, before.origin(), each));
            }
        }
        return examples;
    }

    private static List<Example> changed(ColumnRule rule, Column column, int[] origin, int most) {
        List<Column> after = rule.apply(column);
        IntPredicate differs = after.size() == 1 && !isReading(column, after.getFirst())
                ? differs(column, after.getFirst())
                : _ -> true;
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, column.size()).filter(differs).filter(row -> seen.add(column.text(row)))
                .limit(most).mapToObj(row -> new Example(origin[row], column.name(), List.of(cell(column, row)),
                        after.stream().map(now -> cell(now, row)).toList()))
                .toList();
    }

    private static boolean isReading(Column before, Column after) {
        return before instanceof TextColumn && after instanceof NumberColumn && before.size() > 0
                && IntStream.range(0, before.size()).noneMatch(differs(before, after));
    }

    /** As it is shown: a text as it is, a number to a few digits. */
    private static String cell(Column column, int row) {
        return column instanceof NumberColumn numbers
                ? Numbers.of(numbers.values()[row], DIGITS)
                : column.text(row);
    }
}
