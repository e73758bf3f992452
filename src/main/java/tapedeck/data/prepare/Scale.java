package tapedeck.data.prepare;

import java.util.Arrays;
import java.util.List;
import tapedeck.data.prepare.FittedColumns.ColumnRule;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * Brings columns of numbers to one size.
 *
 * @param columns of numbers
 * @param kind how
 */
public record Scale(List<String> columns, Kind kind) implements PreparationStep {
    private static final int DIGITS = 4;

    /** The kind of scaling. */
    public enum Kind {
        /** Minus the mean, divided by the standard deviation: mean 0, deviation 1. */
        STANDARDISE(Message.of("prepare.scale.standardise")),
        /** From 0 to 1. */
        MIN_MAX(Message.of("prepare.scale.min-max"));

        private final Message title;

        Kind(Message title) {
            this.title = title;
        }

        /** Its name for people. */
        public Message title() {
            return title;
        }
    }

    public Scale {
        columns = List.copyOf(columns);
    }

    @Override
    public Name name() {
        return new Name("scale", kind.title(), Message.of("preparing.short.scale"));
    }

    @Override
    public Message setting() {
        return switch (kind) {
            case STANDARDISE -> Message.of("prepare.scale.of-deviation");
            case MIN_MAX -> Message.of("prepare.scale.of-range");
        };
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        return FittedColumns.of(FittedColumns.numbers(train, columns, target), column -> rule((NumberColumn) column));
    }

    private ColumnRule rule(NumberColumn column) throws StepException {
        double[] values = ColumnNumbers.present(column);
        if (values.length == 0) {
            throw new StepException(Message.of("prepare.nothing", "column", column.name()));
        }
        long infinite = Arrays.stream(values).filter(Double::isInfinite).count();
        if (infinite > 0) { // of which there is no mean
            throw new StepException(
                    Message.of("prepare.trouble.infinite", "column", column.name(), "rows", infinite));
        }
        double from = kind == Kind.STANDARDISE ? ColumnNumbers.mean(values) : Arrays.stream(values).min().orElseThrow();
        double size = kind == Kind.STANDARDISE
                ? ColumnNumbers.deviation(values)
                : Arrays.stream(values).max().orElseThrow() - from;
        return new Rule(column.name(), kind, from, size == 0 ? 1 : size);
    }

    private record Rule(String column, Kind kind, double from, double size) implements ColumnRule {
        @Override
        public List<Column> apply(Column given) {
            return List.of(ColumnNumbers.map(given, x -> (x - from) / size));
        }

        @Override
        public List<Message> learned() {
            return List.of(switch (kind) {
                case STANDARDISE -> Message.of("prepare.scale.deviation", "column", column, "mean",
                        Numbers.of(from, DIGITS), "deviation", Numbers.of(size, DIGITS));
                case MIN_MAX -> Message.of("prepare.scale.range", "column", column, "least",
                        Numbers.of(from, DIGITS), "greatest", Numbers.of(from + size, DIGITS));
            });
        }

        @Override
        public double undo(double value) {
            return value * size + from;
        }
    }
}
