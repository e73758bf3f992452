package tapedeck.data.prepare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/**
 * Leaves out rows in which something is missing.
 *
 * @param columns that are looked at; none for all, here with the target
 */
public record DropMissing(List<String> columns) implements PreparationStep {
    public DropMissing {
        columns = List.copyOf(columns);
    }

    @Override
    public Name name() {
        return Name.of("drop-missing", "prepare.drop-missing", "preparing.short.drop-missing");
    }

    @Override
    public Message setting() {
        return Message.of("prepare.drop-missing.setting");
    }

    @Override
    public FittedStep fit(DataFrame train, String target) {
        List<String> looked = columns.isEmpty()
                ? train.names()
                : train.names().stream().filter(new HashSet<>(columns)::contains).toList();
        return new FittedRows(looked, rows -> whole(rows, looked), List.of());
    }

    private static IntStream whole(DataFrame rows, List<String> looked) {
        Set<String> names = new HashSet<>(looked);
        List<Column> columns = rows.columns().stream().filter(column -> names.contains(column.name())).toList();
        return IntStream.range(0, rows.size())
                .filter(row -> columns.stream().noneMatch(column -> column.isMissing(row)));
    }
}
