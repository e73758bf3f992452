package tapedeck.data.prepare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.FittedColumns.ColumnRule;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/**
 * Categories that few rows for training have become one, or their rows are left out; so do those that training does not have.
 * What is missing stays so.
 *
 * @param columns of text, if they become one; none for all of text
 * @param least a category in fewer rows for training is rare; 2 or more
 * @param joined what they become; empty if their rows are left out
 */
public record RareCategories(List<String> columns, int least, String joined) implements PreparationStep {
    public RareCategories {
        columns = List.copyOf(columns);
    }

    @Override
    public Name name() {
        return Name.of("rare-categories", joined.isEmpty() ? "prepare.rare.drop" : "prepare.rare.join",
                "preparing.short.rare-categories");
    }

    @Override
    public Message setting() {
        return joined.isEmpty()
                ? Message.of("prepare.rare.setting", "least", least)
                : Message.of("prepare.rare.joined", "least", least, "joined", joined);
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        List<? extends Column> chosen = columns.isEmpty() || !joined.isEmpty()
                ? FittedColumns.texts(train, columns, target)
                : FittedColumns.any(train, columns, target);
        Map<String, Rule> rules = new LinkedHashMap<>();
        chosen.forEach(column -> rules.put(column.name(), rule(column)));
        FittedColumns joining = new FittedColumns(new LinkedHashMap<>(rules));
        return joined.isEmpty()
                ? new FittedRows(joining.columns(), rows -> common(rows, rules), joining.learned())
                : joining;
    }

    private Rule rule(Column column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        IntStream.range(0, column.size()).filter(row -> !column.isMissing(row))
                .forEach(row -> counts.merge(column.text(row), 1, Integer::sum));
        return new Rule(column.name(), new HashMap<>(counts), least, joined);
    }

    private static IntStream common(DataFrame rows, Map<String, Rule> rules) {
        List<Column> columns = rows.columns().stream().filter(column -> rules.containsKey(column.name())).toList();
        return IntStream.range(0, rows.size()).filter(row -> columns.stream()
                .noneMatch(column -> rules.getOrDefault(column.name(), Rule.NONE).isRare(column, row)));
    }

    /** @param counts in how many rows for training each category is */
    private record Rule(String column, Map<String, Integer> counts, int least, String joined) implements ColumnRule {
        private static final Rule NONE = new Rule("", Map.of(), 0, "");

        boolean isRare(Column given, int row) {
            return !given.isMissing(row) && counts.getOrDefault(given.text(row), 0) < least;
        }

        @Override
        public List<Column> apply(Column given) {
            @Nullable
            String[] values = ((TextColumn) given).values().clone();
            for (int row = 0; row < values.length; row++) {
                values[row] = isRare(given, row) ? joined : values[row];
            }
            return List.of(new TextColumn(column, values));
        }

        @Override
        public List<Message> learned() {
            List<String> rare = counts.keySet().stream().filter(name -> counts.getOrDefault(name, 0) < least).sorted()
                    .toList();
            return rare.isEmpty()
                    ? List.of()
                    : List.of(Message.of("prepare.rare.learned", "column", column, "categories",
                            String.join(", ", rare)));
        }
    }
}
