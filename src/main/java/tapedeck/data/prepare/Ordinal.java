package tapedeck.data.prepare;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.data.prepare.FittedColumns.ColumnRule;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.text.Message;

/**
 * The place of each category, from 0; −1 for one that is not known. What is missing stays so.
 *
 * @param columns none for all of text
 * @param order of the categories, from the least; none for that of numbers or letters
 */
public record Ordinal(List<String> columns, List<String> order) implements PreparationStep {
    public Ordinal {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    @Override
    public Name name() {
        return Name.of("ordinal", "prepare.ordinal", "preparing.short.ordinal");
    }

    @Override
    public Message setting() {
        return order.isEmpty()
                ? Message.of("prepare.ordinal.sorted")
                : Message.of("prepare.ordinal.given", "order", String.join(" < ", order));
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        return FittedColumns.of(columns.isEmpty()
                ? FittedColumns.texts(train, columns, target)
                : FittedColumns.any(train, columns, target),
                column -> new Rule(order.isEmpty()
                        ? Categories.met(column)
                        : Categories.of(column.name(), order)));
    }

    private record Rule(Categories met) implements ColumnRule {
        @Override
        public List<Column> apply(Column column) {
            return List.of(new NumberColumn(column.name(), IntStream.range(0, column.size())
                    .mapToDouble(row -> column.isMissing(row) ? Double.NaN : met.place(column, row)).toArray()));
        }

        @Override
        public List<Message> learned() {
            return List.of(met.learned());
        }

        @Override
        public List<Message> remarks(Column column) {
            return met.unknown(column, "prepare.ordinal.unknown");
        }
    }
}
