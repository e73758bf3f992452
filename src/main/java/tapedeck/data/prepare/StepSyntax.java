package tapedeck.data.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.data.Task;
import tapedeck.data.table.CellNumbers;

/** Steps in words: {@code scale columns=width with=standardise}; one that is off begins with {@code off}. */
public final class StepSyntax {
    private static final String OFF = "off ";
    private static final String COLUMNS = "columns";
    private static final String LEFT_OUT = "leave-out";
    private static final String TARGET = "target";
    private static final String TASK = "task";
    private static final String WITH = "with";
    private static final Map<String, Reader> READERS = readers();

    /** Reads the options that follow a step's word. */
    private interface Reader {
        PreparationStep read(StepArguments given, CellNumbers numbers) throws PreparationSyntaxException;
    }

    private StepSyntax() {}

    /** A step as it is read again. */
    public static String text(Preparation.Entry entry) {
        return (entry.isOn() ? "" : OFF) + line(entry.step()).text();
    }

    static SyntaxLine line(PreparationStep step) {
        SyntaxLine line = SyntaxLine.of(step.id());
        return switch (step) {
            case ChooseColumns(var leftOut) -> line.list(LEFT_OUT, leftOut);
            case ReadNumbers(var columns, var numbers) ->
                DialectSyntax.numbers(line.list(COLUMNS, columns), numbers);
            case UnifyCategories(var columns) -> line.list(COLUMNS, columns);
            case DropMissing(var columns) -> line.list(COLUMNS, columns);
            case FillMissing(var columns, var fill, var constant, var indicator) ->
                line.list(COLUMNS, columns).with(WITH, StepArguments.word(fill))
                        .when(!constant.isEmpty(), "value", constant).when(indicator, "indicator");
            case DropDuplicates() -> line;
            case Outliers(var columns, var measure, var times, var drop) ->
                line.list(COLUMNS, columns).with("measure", StepArguments.word(measure))
                        .with("times", StepArguments.number(times))
                        .when(drop, "drop");
            case RareCategories(var columns, var least, var joined) ->
                line.list(COLUMNS, columns).with("least", String.valueOf(least))
                        .when(!joined.isEmpty(), "joined", joined);
            case Log1pStep(var columns) -> line.list(COLUMNS, columns);
            case Scale(var columns, var kind) -> line.list(COLUMNS, columns).with(WITH, StepArguments.word(kind));
            case OneHot(var columns, var most) ->
                line.list(COLUMNS, columns).when(most != OneHot.USUAL, "most", String.valueOf(most));
            case Ordinal(var columns, var order) -> line.list(COLUMNS, columns).list("order", order);
            case BinaryDigits(var columns, var digits) ->
                line.list(COLUMNS, columns).with("digits", String.valueOf(digits));
            case ShuffleRows(var seed) -> line.with("seed", String.valueOf(seed));
            case Target(var column, var task, var classes) ->
                line.with("column", column).with(TASK, StepArguments.word(task)).list("classes", classes);
        };
    }

    /**
     * A step that is written.
     *
     * @param numbers how the table writes them, where the step does not say it
     * @throws PreparationSyntaxException if it is none; the message says what there is
     */
    public static Preparation.Entry read(String text, CellNumbers numbers) throws PreparationSyntaxException {
        boolean isOff = text.stripLeading().startsWith(OFF);
        SyntaxLine line = SyntaxLine.parse(isOff ? text.stripLeading().substring(OFF.length()) : text);
        StepArguments given = new StepArguments(line);
        PreparationStep step = step(line.word(), given, numbers);
        given.end();
        return new Preparation.Entry(step, !isOff);
    }

    private static PreparationStep step(String word, StepArguments given, CellNumbers numbers)
            throws PreparationSyntaxException {
        Reader reader = READERS.get(word);
        if (reader == null) {
            throw UnknownWordException.of("prepare.written.step", "prepare.written.step.near", word,
                    List.copyOf(READERS.keySet()));
        }
        return reader.read(given, numbers);
    }

    /** By their words, in the order in which the words are said to whoever writes another. */
    private static Map<String, Reader> readers() {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("choose-columns", (given, _) -> new ChooseColumns(given.texts(LEFT_OUT)));
        readers.put("read-numbers",
                (given, numbers) -> new ReadNumbers(given.texts(COLUMNS), DialectSyntax.numbers(given, numbers)));
        readers.put("unify-categories", (given, _) -> new UnifyCategories(given.texts(COLUMNS)));
        readers.put("drop-missing", (given, _) -> new DropMissing(given.texts(COLUMNS)));
        readers.put("fill-missing", (given, _) -> new FillMissing(given.texts(COLUMNS),
                given.word(WITH, StepArguments.words(FillMissing.Fill.values()), FillMissing.Fill.MEDIAN),
                given.text("value", ""), given.flag("indicator")));
        readers.put("drop-duplicates", (_, _) -> new DropDuplicates());
        readers.put("outliers", (given, _) -> new Outliers(given.texts(COLUMNS),
                given.word("measure", StepArguments.words(Outliers.Measure.values()), Outliers.Measure.DEVIATIONS),
                given.real("times", Double.MIN_VALUE, Double.MAX_VALUE, Outliers.USUAL_TIMES),
                given.flag("drop")));
        readers.put("rare-categories", (given, _) -> new RareCategories(given.texts(COLUMNS),
                (int) given.whole("least", 2, Integer.MAX_VALUE, 2), given.text("joined", "")));
        readers.put("log", (given, _) -> new Log1pStep(given.texts(COLUMNS)));
        readers.put("scale", (given, _) -> new Scale(given.texts(COLUMNS),
                given.word(WITH, StepArguments.words(Scale.Kind.values()), Scale.Kind.STANDARDISE)));
        readers.put("one-hot", (given, _) -> new OneHot(given.texts(COLUMNS),
                (int) given.whole("most", 2, Integer.MAX_VALUE, OneHot.USUAL)));
        readers.put("ordinal", (given, _) -> new Ordinal(given.texts(COLUMNS), given.texts("order")));
        readers.put("binary-digits", (given, _) -> new BinaryDigits(given.texts(COLUMNS),
                (int) given.whole("digits", 1, BinaryDigits.MOST, BinaryDigits.MOST)));
        readers.put("shuffle", (given, _) -> new ShuffleRows(given.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1)));
        return readers;
    }

    /** The columns that a step names. */
    public static List<String> columns(PreparationStep step) {
        return line(step).options().stream()
                .filter(option -> option.name().equals(COLUMNS) || option.name().equals(LEFT_OUT))
                .flatMap(option -> option.values().stream()).toList();
    }

    /**
     * Returns what kind of thing is predicted.
     *
     * @throws PreparationSyntaxException if that is no task
     */
    public static Task task(String word) throws PreparationSyntaxException {
        return new StepArguments(SyntaxLine.of(TARGET).with(TASK, word)).word(TASK, StepArguments.words(Task.values()),
                Task.CLASSIFICATION);
    }

    static Target target(SyntaxLine line) throws PreparationSyntaxException {
        StepArguments given = new StepArguments(line);
        Target target = new Target(given.text("column", null),
                given.word(TASK, StepArguments.words(Task.values()), Task.CLASSIFICATION), given.texts("classes"));
        given.end();
        return target;
    }
}
