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
        SyntaxLine line = SyntaxLine.of(step.name().id())
                .list(step instanceof ChooseColumns ? LEFT_OUT : COLUMNS, step.columns());
        return switch (step) {
            case ChooseColumns _,UnifyCategories _,DropMissing _,DropDuplicates _,Logarithm _ -> line;
            case ReadNumbers read -> DialectSyntax.numbers(line, read.numbers());
            case FillMissing fill -> line.with(WITH, StepArguments.word(fill.fill()))
                    .when(!fill.constant().isEmpty(), "value", fill.constant()).when(fill.indicator(), "indicator");
            case Outliers outliers -> line.with("measure", StepArguments.word(outliers.measure()))
                    .with("times", StepArguments.number(outliers.times())).when(outliers.drop(), "drop");
            case RareCategories rare -> line.with("least", String.valueOf(rare.least()))
                    .when(!rare.joined().isEmpty(), "joined", rare.joined());
            case Scale scale -> line.with(WITH, StepArguments.word(scale.kind()));
            case OneHot(_, var most) -> line.when(most != OneHot.USUAL, "most", String.valueOf(most));
            case Ordinal(_, var order) -> line.list("order", order);
            case BinaryDigits(_, var digits) -> line.with("digits", String.valueOf(digits));
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
                given.real("times", Double.MIN_VALUE, Double.MAX_VALUE, Outliers.USUAL_TIMES), given.flag("drop")));
        readers.put("rare-categories", (given, _) -> new RareCategories(given.texts(COLUMNS),
                (int) given.whole("least", 2, Integer.MAX_VALUE, 2), given.text("joined", "")));
        readers.put("log", (given, _) -> new Logarithm(given.texts(COLUMNS)));
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
