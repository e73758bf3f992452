package tapedeck.data.prepare;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import tapedeck.data.Source;
import tapedeck.data.table.Column;
import tapedeck.data.table.NumberColumn;

/** Adds a step to a table's preparation that standardises those of its inputs that are no marks of 0 and 1. */
final class Standardising {
    private Standardising() {}

    /** The same rows with such inputs; empty where there is nothing to standardise. Slow. */
    static Optional<Source> of(TableSource source) {
        Prepared before = source.prepared();
        List<String> columns = before.inputColumns().stream().filter(Standardising::isMeasured).map(Column::name)
                .toList();
        Preparation chain = before.preparation();
        Prepared after = columns.isEmpty()
                ? before
                : chain.added(chain.steps().size(), new Scale(columns, Scale.Kind.STANDARDISE)).run(before.raw());
        return columns.isEmpty() || !after.isReady()
                ? Optional.empty()
                : Optional.of(new TableSource(source.table(), after));
    }

    private static boolean isMeasured(Column column) {
        return column instanceof NumberColumn
                && DoubleStream.of(ColumnNumbers.present(column)).anyMatch(each -> each != 0 && each != 1);
    }
}
