package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/**
 * A step that works on columns one by one; rows stay.
 *
 * @param rules by the column's name, in order
 */
record FittedColumns(Map<String, ColumnRule> rules) implements FittedStep {
    /** The rule of a fitted step for one column, by itself. */
    interface ColumnRule {
        /** Returns what stands in its place. */
        List<Column> apply(Column column);

        /** Returns what was learned from the column, as one sentence each. */
        default List<Message> learned() {
            return List.of();
        }

        /** Returns what there is to say about this column's rows. */
        default List<Message> remarks(Column column) {
            return List.of();
        }

        /** Back from a number that it made. */
        default double undo(double value) {
            return value;
        }
    }

    /** Fits a column. */
    interface Fitting {
        ColumnRule fit(Column column) throws StepException;
    }

    FittedColumns {
        rules = new LinkedHashMap<>(rules);
    }

    static FittedColumns of(List<? extends Column> columns, Fitting fitting) throws StepException {
        Map<String, ColumnRule> rules = new LinkedHashMap<>();
        for (Column column : columns) {
            Preparation.stopIfInterrupted();
            rules.put(column.name(), fitting.fit(column));
        }
        return new FittedColumns(rules);
    }

    /** Columns of numbers: those named, else all but the target. */
    static List<NumberColumn> numbers(DataFrame train, List<String> named, String target) throws StepException {
        List<NumberColumn> found = new ArrayList<>();
        for (Column column : any(train, named, target)) {
            if (column instanceof NumberColumn numbers) {
                found.add(numbers);
            } else if (!named.isEmpty()) {
                throw new StepException(Message.of("prepare.needsNumbers", "column", column.name()));
            }
        }
        return found;
    }

    /** Columns of text: those named, else all but the target. */
    static List<TextColumn> texts(DataFrame train, List<String> named, String target) {
        return any(train, named, target).stream().filter(TextColumn.class::isInstance).map(TextColumn.class::cast)
                .toList();
    }

    /** Those named that are there, else all but the target. */
    static List<Column> any(DataFrame train, List<String> named, String target) {
        Set<String> names = new HashSet<>(named);
        return train.columns().stream()
                .filter(column -> names.isEmpty() ? !column.name().equals(target) : names.contains(column.name()))
                .toList();
    }

    @Override
    public List<String> columns() {
        return List.copyOf(rules.keySet());
    }

    @Override
    public DataFrame apply(DataFrame rows) {
        List<Column> result = new ArrayList<>();
        for (Column column : rows.columns()) {
            Preparation.stopIfInterrupted();
            ColumnRule rule = rules.get(column.name());
            if (rule == null) {
                result.add(column);
            } else {
                result.addAll(rule.apply(column));
            }
        }
        return rows.with(result);
    }

    @Override
    public List<Message> learned() {
        return rules.values().stream().flatMap(rule -> rule.learned().stream()).toList();
    }

    @Override
    public List<Message> remarks(DataFrame rows) {
        List<Message> remarks = new ArrayList<>();
        for (Column column : rows.columns()) {
            ColumnRule rule = rules.get(column.name());
            if (rule != null) {
                remarks.addAll(rule.remarks(column));
            }
        }
        return remarks;
    }

    @Override
    public double undo(String column, double value) {
        ColumnRule rule = rules.get(column);
        return rule == null ? value : rule.undo(value);
    }
}
