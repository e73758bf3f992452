package tapedeck.data.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tapedeck.data.prepare.FittedColumns.ColumnRule;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.Quantiles;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * Numbers far outside: drawn to the limit, or their rows left out.
 *
 * @param columns of numbers
 * @param measure where the limits are
 * @param times how many of them, greater than 0
 * @param drop whether rows are left out; else the values are clipped
 */
public record Outliers(List<String> columns, Measure measure, double times, boolean drop) implements PreparationStep {
    /** The limits where nobody says otherwise. */
    public static final double USUAL_TIMES = 4;
    private static final int DIGITS = 4;

    /** The measure by which the limits are found. */
    public enum Measure {
        /** From the mean, in standard deviations. */
        DEVIATIONS,
        /** From the lower and the upper quartile, in the distance between them. */
        QUARTILES
    }

    /** The limits of a column; what lies on them is within. */
    private record Limits(String column, double least, double greatest) implements ColumnRule {
        @Override
        public List<Column> apply(Column given) {
            return List.of(ColumnNumbers.map(given, x -> x < least ? least : x > greatest ? greatest : x));
        }

        @Override
        public List<Message> learned() {
            return List.of(Message.of("prepare.outliers.limits", "column", column, "least",
                    Numbers.of(least, DIGITS), "greatest", Numbers.of(greatest, DIGITS)));
        }

        boolean holds(double x) {
            return Double.isNaN(x) || (x >= least && x <= greatest);
        }
    }

    public Outliers {
        columns = List.copyOf(columns);
    }

    @Override
    public Name name() {
        return Name.of("outliers", drop ? "prepare.outliers.drop" : "prepare.outliers.clip",
                "preparing.short.outliers");
    }

    @Override
    public Message setting() {
        String text = Numbers.shortest(times);
        return switch (measure) {
            case DEVIATIONS -> Message.of("prepare.outliers.deviations", "times", text);
            case QUARTILES -> Message.of("prepare.outliers.quartiles", "times", text);
        };
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        Map<String, Limits> limits = new LinkedHashMap<>();
        for (NumberColumn column : FittedColumns.numbers(train, columns, target)) {
            limits.put(column.name(), limits(column));
        }
        FittedColumns clipping = new FittedColumns(new LinkedHashMap<>(limits));
        return drop
                ? new FittedRows(clipping.columns(), rows -> within(rows, limits), clipping.learned())
                : clipping;
    }

    private Limits limits(NumberColumn column) throws StepException {
        double[] values = ColumnNumbers.present(column);
        if (values.length == 0) {
            throw new StepException(Message.of("prepare.nothing", "column", column.name()));
        }
        double low = measure == Measure.DEVIATIONS ? ColumnNumbers.mean(values) : Quantiles.of(0.25, values);
        double high = measure == Measure.DEVIATIONS ? low : Quantiles.of(0.75, values);
        double unit = measure == Measure.DEVIATIONS ? ColumnNumbers.deviation(values) : high - low;
        return new Limits(column.name(), low - times * unit, high + times * unit);
    }

    private static IntStream within(DataFrame rows, Map<String, Limits> limits) {
        IntPredicate within = _ -> true;
        for (Column column : rows.columns()) {
            Limits own = limits.get(column.name());
            if (own != null) {
                double[] values = ((NumberColumn) column).values();
                within = within.and(row -> own.holds(values[row]));
            }
        }
        return IntStream.range(0, rows.size()).filter(within);
    }
}
