package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.Column;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/** Why a network cannot be trained on what a chain made. */
record Troubles(Prepared prepared) {
    List<Message> all() {
        List<Message> all = new ArrayList<>();
        for (StepReport report : prepared.reports()) {
            if (report.error() != null) {
                all.add(report.error());
            }
        }
        List<Column> inputs = prepared.inputColumns();
        for (Column column : inputs) {
            if (column instanceof TextColumn) {
                all.add(Message.of("prepare.trouble.text", "column", column.name()));
            } else if (column instanceof NumberColumn numbers) {
                numbers(numbers, all);
            }
        }
        if (inputs.isEmpty()) {
            all.add(Message.of("prepare.trouble.noInputs"));
        }
        if (prepared.places(false).length == 0) {
            all.add(Message.of("prepare.trouble.noRows"));
        }
        return List.copyOf(all);
    }

    private static void numbers(NumberColumn column, List<Message> all) {
        long gaps = 0;
        long infinite = 0;
        for (double value : column.values()) {
            gaps += Double.isNaN(value) ? 1 : 0;
            infinite += Double.isInfinite(value) ? 1 : 0;
        }
        if (gaps > 0) {
            all.add(Message.of("prepare.trouble.missing", "column", column.name(), "rows", gaps));
        }
        if (infinite > 0) {
            all.add(Message.of("prepare.trouble.infinite", "column", column.name(), "rows", infinite));
        }
    }

    /** What a single row lacks at the end of its way, or null. */
    static @Nullable Message ofRow(List<Column> inputs) {
        for (Column column : inputs) {
            if (column.isMissing(0)) {
                return Message.of("prepare.way.missing", "column", column.name());
            }
            if (column instanceof NumberColumn numbers && Double.isInfinite(numbers.values()[0])) {
                return Message.of("prepare.trouble.infinite", "column", column.name(), "rows", 1);
            }
        }
        return null;
    }
}
