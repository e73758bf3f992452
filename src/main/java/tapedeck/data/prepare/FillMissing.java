package tapedeck.data.prepare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.FittedColumns.ColumnRule;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.Quantiles;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * Puts a value where one is missing.
 *
 * @param columns none for all: of numbers alone, if a mean or a median fills
 * @param fill which value
 * @param constant that value, if it is a constant
 * @param indicator whether a column more says, by 1, where it was missing; for columns in which training misses something
 */
public record FillMissing(List<String> columns, Fill fill, String constant,
        boolean indicator) implements PreparationStep {
    private static final int DIGITS = 4;

    /** The value that is put there. */
    public enum Fill {
        /** The mean. */
        MEAN(Message.of("prepare.fill.mean")),
        /** The median. */
        MEDIAN(Message.of("prepare.fill.median")),
        /** What is there most often; of equals the first in order. */
        MOST_FREQUENT(Message.of("prepare.fill.most-frequent")),
        /** Always the same. */
        CONSTANT(Message.of("prepare.fill.constant"));

        private final Message title;

        Fill(Message title) {
            this.title = title;
        }

        /** Its name for people. */
        public Message title() {
            return title;
        }

        boolean isOfNumbers() { return this == MEAN || this == MEDIAN; }
    }

    public FillMissing {
        columns = List.copyOf(columns);
    }

    /** Without an indicator, and not by a constant. */
    public FillMissing(List<String> columns, Fill fill) {
        this(columns, fill, "", false);
    }

    /** The name of the column that says where {@code column} is missing. */
    public static String indicator(String column) {
        return column + "_missing";
    }

    @Override
    public Name name() {
        return Name.of("fill-missing", "prepare.fill-missing", "preparing.short.fill-missing");
    }

    @Override
    public Message setting() {
        return fill == Fill.CONSTANT ? Message.of("prepare.fill-missing.by", "value", constant) : fill.title();
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        return FittedColumns.of(fill.isOfNumbers()
                ? FittedColumns.numbers(train, columns, target)
                : FittedColumns.any(train, columns, target), this::rule);
    }

    private Rule rule(Column column) throws StepException {
        boolean gaps = IntStream.range(0, column.size()).anyMatch(column::isMissing);
        if (fill != Fill.CONSTANT && IntStream.range(0, column.size()).allMatch(column::isMissing)) {
            throw new StepException(Message.of("prepare.nothing", "column", column.name()));
        }
        String name = column.name();
        return switch (column) {
            case NumberColumn numbers -> new Rule(name, number(numbers), "", indicator && gaps);
            case TextColumn texts -> new Rule(name, Double.NaN, text(texts), indicator && gaps);
        };
    }

    private double number(NumberColumn column) throws StepException {
        double[] values = ColumnNumbers.present(column);
        return switch (fill) {
            case MEAN -> ColumnNumbers.mean(values);
            case MEDIAN -> Quantiles.of(0.5, values);
            case MOST_FREQUENT -> {
                Map<Double, Integer> counts = new HashMap<>();
                Arrays.stream(values).forEach(value -> counts.merge(value, 1, Integer::sum));
                yield mostFrequent(counts);
            }
            case CONSTANT -> {
                try {
                    yield Double.parseDouble(constant);
                } catch (NumberFormatException _) {
                    throw new StepException(
                            Message.of("prepare.fill.noNumber", "column", column.name(), "value", constant));
                }
            }
        };
    }

    private String text(TextColumn column) {
        if (fill == Fill.CONSTANT) {
            return constant;
        }
        Map<String, Integer> counts = new HashMap<>();
        IntStream.range(0, column.size()).filter(row -> !column.isMissing(row))
                .forEach(row -> counts.merge(column.text(row), 1, Integer::sum));
        return mostFrequent(counts);
    }

    private static <T extends Comparable<T>> T mostFrequent(Map<T, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return counts.entrySet().stream().filter(entry -> entry.getValue() == most).map(Map.Entry::getKey)
                .min(Comparable::compareTo).orElseThrow();
    }

    private record Rule(String column, double number, String text, boolean indicator) implements ColumnRule {
        @Override
        public List<Column> apply(Column given) {
            Column filled = switch (given) {
                case NumberColumn _ -> ColumnNumbers.map(given, x -> Double.isNaN(x) ? number : x);
                case TextColumn texts -> new TextColumn(column, filled(texts));
            };
            return indicator ? List.of(filled, gaps(given)) : List.of(filled);
        }

        private @Nullable String[] filled(TextColumn texts) {
            @Nullable
            String[] values = texts.values().clone();
            for (int row = 0; row < values.length; row++) {
                values[row] = texts.isMissing(row) ? text : values[row];
            }
            return values;
        }

        private Column gaps(Column given) {
            return new NumberColumn(FillMissing.indicator(column),
                    IntStream.range(0, given.size()).mapToDouble(row -> given.isMissing(row) ? 1 : 0).toArray());
        }

        @Override
        public List<Message> learned() {
            return List.of(Message.of("prepare.fill.learned", "column", column, "value",
                    Double.isNaN(number) ? text : Numbers.of(number, DIGITS)));
        }
    }
}
