package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.Task;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/**
 * The target that is to be predicted: a number, or one of the classes that training has, as its place. It ends every chain; rows without
 * it, or of a class that training does not have, are left out.
 *
 * @param column its name
 * @param task whether it is a number or a class
 * @param classes in their order; none for that of numbers or letters
 */
public record Target(String column, Task task, List<String> classes) implements PreparationStep {
    /** The most classes. */
    public static final int MOST = 1000;

    public Target {
        classes = List.copyOf(classes);
    }

    /** A number. */
    public static Target regression(String column) {
        return new Target(column, Task.REGRESSION, List.of());
    }

    /** The classes that there are. */
    public static Target classes(String column) {
        return new Target(column, Task.CLASSIFICATION, List.of());
    }

    @Override
    public Name name() {
        return Name.of("target", "prepare.target", "prepare.target");
    }

    @Override
    public Message setting() {
        return task == Task.REGRESSION
                ? Message.of("prepare.target.number", "column", column)
                : Message.of("prepare.target.class", "column", column);
    }

    @Override
    public Fitted fit(DataFrame train, String target) throws StepException {
        Column given = train.column(column)
                .orElseThrow(() -> new StepException(Message.of("prepare.target.gone", "column", column)));
        if (IntStream.range(0, given.size()).allMatch(given::isMissing)) {
            throw new StepException(Message.of("prepare.nothing", "column", column));
        }
        if (task == Task.REGRESSION) {
            if (given instanceof TextColumn) {
                throw new StepException(Message.of("prepare.needsNumbers", "column", column));
            }
            return new Fitted(column, null);
        }
        Categories found = classes.isEmpty() ? Categories.met(given) : Categories.of(column, classes);
        if (found.all().size() < 2) {
            throw new StepException(Message.of("prepare.target.oneClass", "column", column, "category",
                    found.all().getFirst()));
        }
        if (found.all().size() > MOST) {
            throw new StepException(Message.of("prepare.target.manyClasses", "column", column, "count",
                    found.all().size(), "most", MOST));
        }
        return new Fitted(column, found);
    }

    /**
     * The target with the classes of training.
     *
     * @param met null for a number
     */
    record Fitted(String column, @Nullable Categories met) implements FittedStep {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        List<String> classes() {
            return met == null ? List.of() : met.all();
        }

        @Override
        public DataFrame apply(DataFrame rows) {
            Column given = rows.column(column).orElseThrow();
            double[] values = IntStream.range(0, given.size()).mapToDouble(row -> value(given, row)).toArray();
            int[] known = IntStream.range(0, values.length).filter(row -> !Double.isNaN(values[row])).toArray();
            DataFrame read = rows.replaced(column, List.of(new NumberColumn(column, values)));
            return known.length == values.length ? read : read.rows(known);
        }

        private double value(Column given, int row) {
            if (given.isMissing(row)) {
                return Double.NaN;
            }
            if (met == null) {
                return ((NumberColumn) given).values()[row];
            }
            int place = met.place(given, row);
            return place == Categories.UNKNOWN ? Double.NaN : place;
        }

        @Override
        public List<Message> learned() {
            return met == null ? List.of() : List.of(met.learned());
        }

        @Override
        public List<Message> remarks(DataFrame rows) {
            Column given = rows.column(column).orElseThrow();
            List<Message> remarks = new ArrayList<>();
            long gaps = IntStream.range(0, given.size()).filter(given::isMissing).count();
            if (gaps > 0) {
                remarks.add(Message.of("prepare.target.missing", "column", column, "rows", gaps));
            }
            if (met != null) {
                remarks.addAll(met.unknown(given, "prepare.target.unknown"));
            }
            return remarks;
        }
    }
}
