package tapedeck.data.prepare;

import java.util.Arrays;
import java.util.List;
import tapedeck.data.prepare.FittedColumns.ColumnRule;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.text.Message;

/**
 * ln(1 + x), for numbers that reach from small to very large.
 *
 * @param columns of numbers greater than −1
 */
public record Logarithm(List<String> columns) implements PreparationStep {
    public Logarithm {
        columns = List.copyOf(columns);
    }

    @Override
    public Name name() {
        return Name.of("log", "prepare.log", "preparing.short.log");
    }

    @Override
    public Message setting() {
        return Message.of("prepare.log.setting");
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        return FittedColumns.of(FittedColumns.numbers(train, columns, target), column -> {
            if (Arrays.stream(((NumberColumn) column).values()).anyMatch(x -> x <= -1)) {
                throw new StepException(Message.of("prepare.log.negative", "column", column.name()));
            }
            return new Rule();
        });
    }

    private record Rule() implements ColumnRule {
        @Override
        public List<Column> apply(Column column) {
            return List.of(ColumnNumbers.map(column, StrictMath::log1p));
        }

        @Override
        public double undo(double value) {
            return StrictMath.expm1(value);
        }
    }
}
