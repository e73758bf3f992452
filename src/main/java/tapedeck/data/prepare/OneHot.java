package tapedeck.data.prepare;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.data.prepare.FittedColumns.ColumnRule;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.text.Message;

/**
 * A column for each category, 1 in its own. A category that is not met in training, or is missing, is 0 in all of them.
 *
 * @param columns none for all of text
 * @param most how many categories are taken without asking, at least 2
 */
public record OneHot(List<String> columns, int most) implements PreparationStep {
    /** What is taken without asking. */
    public static final int USUAL = 100;
    /** So many numbers are refused however often one asks. */
    private static final long TOO_MANY = 50_000_000;
    private static final int MEGABYTE = 1_000_000;

    public OneHot {
        columns = List.copyOf(columns);
    }

    /** Of at most {@link #USUAL} categories. */
    public OneHot(List<String> columns) {
        this(columns, USUAL);
    }

    @Override
    public Name name() {
        return Name.of("one-hot", "prepare.one-hot", "preparing.short.one-hot");
    }

    @Override
    public Message setting() {
        return Message.of("prepare.one-hot.setting");
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        return FittedColumns.of(columns.isEmpty()
                ? FittedColumns.texts(train, columns, target)
                : FittedColumns.any(train, columns, target), column -> {
                    Categories met = Categories.met(column);
                    int count = met.all().size();
                    if (count == 0) {
                        throw new StepException(Message.of("prepare.nothing", "column", column.name()));
                    }
                    demandFew(column, count);
                    return new Rule(met);
                });
    }

    private void demandFew(Column train, int count) throws StepException {
        long numbers = (long) count * train.size();
        long megabytes = (numbers * Double.BYTES + MEGABYTE - 1) / MEGABYTE;
        if (numbers > TOO_MANY) {
            throw new StepException(Message.of("prepare.one-hot.too-many", "column", train.name(), "count", count,
                    "megabytes", megabytes, "most", TOO_MANY * Double.BYTES / MEGABYTE));
        }
        if (count > most) {
            throw new StepException(Message.of("prepare.one-hot.many", "column", train.name(), "count", count, "most",
                    most, "megabytes", megabytes, "setting", String.valueOf(count)), new OneHot(columns, count));
        }
    }

    private record Rule(Categories met) implements ColumnRule {
        @Override
        public List<Column> apply(Column column) {
            double[][] values = new double[met.all().size()][column.size()];
            for (int row = 0; row < column.size(); row++) {
                int place = met.place(column, row);
                if (place != Categories.UNKNOWN) {
                    values[place][row] = 1;
                }
            }
            return IntStream.range(0, values.length).<Column>mapToObj(
                    place -> new NumberColumn(column.name() + "_" + met.all().get(place), values[place])).toList();
        }

        @Override
        public List<Message> learned() {
            return List.of(met.learned());
        }

        @Override
        public List<Message> remarks(Column column) {
            return met.unknown(column, "prepare.one-hot.unknown");
        }
    }
}
