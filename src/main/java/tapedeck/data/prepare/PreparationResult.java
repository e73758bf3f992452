package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.RowGroups;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/** A table that went through a {@link Preparation}, with all that happened on the way. Immutable, for any thread. */
public final class PreparationResult {
    /** So near to mean 0 and deviation 1 inputs are left as they are. */
    private static final double STANDARD = 0.5;

    private final Preparation preparation;
    private final DataFrame raw;
    private final RowGroups same;
    private final DataFrame assigned;
    private final List<StepReport> reports;
    private final List<Message> troubles;

    PreparationResult(Preparation preparation, DataFrame raw, RowGroups same, DataFrame assigned,
            List<StepReport> reports) {
        this.preparation = preparation;
        this.raw = raw;
        this.same = same;
        this.assigned = assigned;
        this.reports = List.copyOf(reports);
        troubles = new PreparationProblems(this).all();
    }

    /** The chain that it went through. */
    public Preparation preparation() {
        return preparation;
    }

    /** The table as it was read. */
    public DataFrame raw() {
        return raw;
    }

    /** Returns which of its rows are the same. */
    RowGroups same() {
        return same;
    }

    /** The table as it was read, its rows for training or testing. */
    public DataFrame assigned() {
        return assigned;
    }

    /** Returns what each step did, those that are off as well; the target's is the last. */
    public List<StepReport> reports() {
        return reports;
    }

    /** Returns whether rows of another chain are for training and testing as they are here. */
    boolean isAssignedAs(DataFrame rows, Preparation other) {
        return raw.equals(rows) && preparation.split().equals(other.split())
                && preparation.target().equals(other.target());
    }

    /** Returns what holds of these for another chain as well: as far as its steps are the same. */
    List<StepReport> reportsFor(DataFrame rows, Preparation other) {
        int same = 0;
        int most = isAssignedAs(rows, other) ? Math.min(preparation.steps().size(), other.steps().size()) : 0;
        while (same < most && preparation.steps().get(same).equals(other.steps().get(same))) {
            same++;
        }
        return reports.subList(0, same);
    }

    /** Returns what stands at the end: the inputs, and the target as a number. */
    public DataFrame table() {
        return reports.getLast().after();
    }

    /** Why it cannot be trained on, a sentence each; none if it can. */
    public List<Message> troubles() {
        return troubles;
    }

    /** Returns whether a network can be trained on it. */
    public boolean isReady() { return troubles.isEmpty(); }

    /** By a chain with one step more, which standardises its inputs; empty where all are so, or marks of 0 and 1. Slow. */
    Optional<PreparationResult> standardised() {
        List<String> columns = inputColumns().stream().filter(PreparationResult::isFarFromStandard).map(Column::name)
                .toList();
        Scale step = new Scale(columns, Scale.Kind.STANDARDISE);
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(preparation.added(preparation.steps().size(), step).run(raw))
                        .filter(PreparationResult::isReady);
    }

    private static boolean isFarFromStandard(Column column) {
        double[] values = column instanceof NumberColumn ? ColumnNumbers.present(column) : new double[0];
        return DoubleStream.of(values).anyMatch(each -> each != 0 && each != 1)
                && (Math.abs(ColumnNumbers.mean(values)) > STANDARD
                        || Math.abs(ColumnNumbers.deviation(values) - 1) > STANDARD);
    }

    /** The inputs' columns. */
    List<Column> inputColumns() {
        return table().columns().stream().filter(column -> !column.name().equals(preparation.target().column()))
                .toList();
    }

    /** The names of the inputs. */
    public List<String> inputs() {
        return inputColumns().stream().map(Column::name).toList();
    }

    /** The names of the classes in their order; none for numbers. */
    public List<String> classes() {
        return reports.getLast().fitted() instanceof Target.Fitted fitted ? fitted.classes() : List.of();
    }

    /** The places in {@link #table} of the rows for testing, or of those for training. */
    public int[] places(boolean forTesting) {
        return IntStream.range(0, table().size()).filter(row -> table().test()[row] == forTesting).toArray();
    }

    /**
     * The rows in their order: targets one-hot of the classes, or one column.
     *
     * @throws IllegalStateException if it is not ready
     */
    public Dataset rows() {
        if (!isReady()) {
            throw new IllegalStateException("not ready to train on");
        }
        int classes = classes().size();
        double[] target = numbers(table().column(preparation.target().column()).orElseThrow());
        NdArray targets = NdArray.zeros(Shape.of(target.length, Math.max(1, classes)));
        for (int row = 0; row < target.length; row++) {
            if (classes == 0) {
                targets.values()[row] = target[row];
            } else {
                targets.values()[row * classes + (int) target[row]] = 1;
            }
        }
        return new Dataset(inputs(inputColumns(), target.length), targets);
    }

    private static NdArray inputs(List<Column> columns, int rows) {
        NdArray inputs = NdArray.zeros(Shape.of(rows, columns.size()));
        for (int i = 0; i < columns.size(); i++) {
            double[] values = numbers(columns.get(i));
            for (int row = 0; row < rows; row++) {
                inputs.values()[row * columns.size() + i] = values[row];
            }
        }
        return inputs;
    }

    private static double[] numbers(Column column) {
        return ((NumberColumn) column).values();
    }

    /** A number of the target, as it was before the chain scaled it. */
    public double original(double target) {
        return original(preparation.target().column(), target);
    }

    /** A number of a column at the end of the chain, as it was before the chain scaled it. */
    public double original(String column, double prepared) {
        double value = prepared;
        for (StepReport report : reports.reversed()) {
            value = report.fitted() == null
                    ? value
                    : report.fitted().undo(column, value);
        }
        return value;
    }

    /**
     * A row on its way through the chain.
     *
     * @param stages the row as it came, then after each step, the target left out; those after the step that left it out are
     *        empty
     * @param inputs shape (1, inputs); null if it does not arrive
     * @param trouble why it does not arrive, else null
     */
    public record Way(List<DataFrame> stages, @Nullable NdArray inputs, @Nullable Message trouble) {}

    /** The way of a row of the table as it was read. */
    public Way way(int origin) {
        return way(raw.rows(origin));
    }

    /** The way of a row typed in the units of the table as it was read; columns that are not named are missing. */
    public Way way(Map<String, String> cells) {
        return way(DataFrame.of(raw.columns().stream()
                .map(column -> new TextColumn(column.name(), new @Nullable String[]{cells.get(column.name())}))
                .toList()));
    }

    private Way way(DataFrame row) {
        DataFrame frame = withSomeTarget(row);
        List<DataFrame> stages = new ArrayList<>(List.of(frame));
        Message trouble = isReady() ? null : troubles.getFirst();
        for (StepReport report : reports.subList(0, reports.size() - 1)) {
            frame = report.fitted() == null ? frame : report.fitted().apply(frame);
            stages.add(frame);
            if (frame.size() == 0 && trouble == null) {
                trouble = Message.of("prepare.way.leftOut", "step", report.step().title());
            }
        }
        List<Column> columns = frame.columns().stream()
                .filter(column -> !column.name().equals(preparation.target().column())).toList();
        if (trouble == null) {
            trouble = PreparationProblems.ofRow(columns);
        }
        return new Way(stages, trouble == null ? inputs(columns, 1) : null, trouble);
    }

    /** A row without its target must not be left out for that, nor by a step that the target does not please. */
    private DataFrame withSomeTarget(DataFrame row) {
        String target = preparation.target().column();
        int[] train = places(false);
        if (train.length == 0 || raw.column(target).isEmpty()) {
            return row;
        }
        Column known = raw.column(target).orElseThrow().rows(table().origin()[train[0]]);
        return row.replaced(target, List.of(known));
    }
}
