package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.Column;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/** The reasons why a network cannot be trained on what a chain made. */
record PreparationProblems(PreparationResult prepared) {
    /** More columns are not named in a sentence. */
    private static final int SHOWN = 3;

    List<Message> all() {
        List<Message> all = new ArrayList<>();
        for (StepReport report : prepared.reports()) {
            if (report.error() != null) {
                all.add(report.error());
            }
        }
        List<Column> inputs = prepared.inputColumns();
        texts(inputs, all);
        numbers(inputs, all);
        if (inputs.isEmpty()) {
            all.add(Message.of("prepare.trouble.noInputs"));
        }
        if (prepared.places(false).length == 0) {
            all.add(Message.of("prepare.trouble.noRows"));
        }
        return List.copyOf(all);
    }

    private static void texts(List<Column> inputs, List<Message> all) {
        List<String> texts = inputs.stream().filter(TextColumn.class::isInstance).map(Column::name).toList();
        if (texts.size() > 1) {
            all.add(Message.of("prepare.trouble.texts", "columns", some(texts), "count", texts.size()));
        } else if (!texts.isEmpty()) {
            all.add(Message.of("prepare.trouble.text", "column", texts.getFirst()));
        }
    }

    private static void numbers(List<Column> inputs, List<Message> all) {
        Map<Long, List<String>> missing = new LinkedHashMap<>();
        for (Column column : inputs) {
            if (column instanceof NumberColumn numbers) {
                long gaps = 0;
                long infinite = 0;
                for (double value : numbers.values()) {
                    gaps += Double.isNaN(value) ? 1 : 0;
                    infinite += Double.isInfinite(value) ? 1 : 0;
                }
                if (gaps > 0) {
                    missing.computeIfAbsent(gaps, _ -> new ArrayList<>()).add(column.name());
                }
                if (infinite > 0) {
                    all.add(Message.of("prepare.trouble.infinite", "column", column.name(), "rows", infinite));
                }
            }
        }
        missing.forEach((rows, columns) -> all.add(columns.size() == 1
                ? Message.of("prepare.trouble.missing", "column", columns.getFirst(), "rows", rows)
                : Message.of("prepare.trouble.missing-several", "columns", some(columns), "count", columns.size(),
                        "rows", rows)));
    }

    private static String some(List<String> columns) {
        return String.join(", ", columns.subList(0, Math.min(SHOWN, columns.size())))
                + (columns.size() > SHOWN ? " …" : "");
    }

    /** Returns what a single row lacks at the end of its way, or null. */
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
