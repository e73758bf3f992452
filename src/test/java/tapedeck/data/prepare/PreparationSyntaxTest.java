package tapedeck.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.data.Task;
import tapedeck.data.prepare.Preparation.Entry;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Dialect;
import tapedeck.text.Message;

/** What is written is read again as it was, and what is none says what there is. */
@Isolated("sets the language of the whole JVM")
class PreparationSyntaxTest {
    private static final CellNumbers POINT = CellNumbers.of(Dialect.COMMA);
    private static final String[] NAMES = {"width", "bill length", "a,b", "\"quoted\"", "back\\slash", "", " ", "größe",
            "x=1", "#", "off", "line\nend\ttab\r", "-1", "😀", "columns", "'", "1.5e3"};
    private final SplittableRandom random = new SplittableRandom(5);

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private List<String> names() {
        return Stream.generate(this::name).limit(random.nextInt(4)).toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private CellNumbers numbers() {
        return new CellNumbers(random.nextBoolean(), any(Dialect.THOUSANDS));
    }

    private List<PreparationStep> everyStep() {
        double times = any(List.of(0.1, 1.5, 4.0, 1e300, 1e-9, 123456789.0, 1.0 / 3));
        return List.of(new ChooseColumns(names()), new ReadNumbers(names(), numbers()), new UnifyCategories(names()),
                new DropMissing(names()),
                new FillMissing(names(), any(List.of(FillMissing.Fill.values())), name(), random.nextBoolean()),
                new DropDuplicates(),
                new Outliers(names(), any(List.of(Outliers.Measure.values())), times, random.nextBoolean()),
                new RareCategories(names(), 2 + random.nextInt(1000), name()), new Logarithm(names()),
                new Scale(names(), any(List.of(Scale.Kind.values()))), new OneHot(names(), 2 + random.nextInt(200)),
                new Ordinal(names(), names()), new BinaryDigits(names(), 1 + random.nextInt(52)),
                new ShuffleRows(random.nextLong()));
    }

    private SplitChoice split() {
        return new SplitChoice(any(List.of(SplitChoice.Kind.values())), random.nextInt(101) / 100.0,
                random.nextInt(3), any(List.of("x", "a b", "ü\"")), name());
    }

    private Dialect dialect() {
        CellNumbers numbers = numbers();
        return new Dialect(any(Dialect.CHARSETS), any(Dialect.SEPARATORS), any(Dialect.QUOTES), numbers.decimalComma(),
                numbers.thousands(), random.nextBoolean(), any(Dialect.COMMENTS));
    }

    @Test
    void everyStepThereIsIsTried() {
        Set<Class<?>> tried = new HashSet<>(List.of(Target.class));
        everyStep().forEach(step -> tried.add(step.getClass()));
        assertThat(tried).as("a line in everyStep for each step")
                .containsExactlyInAnyOrder(PreparationStep.class.getPermittedSubclasses());
    }

    @Tag("long")
    @Test
    void whatIsWrittenIsReadAgainAsItWasInEveryLanguage() throws PreparationSyntaxException {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY, Locale.forLanguageTag("tr"),
                    Locale.forLanguageTag("ar-u-nu-arab"))) {
                Locale.setDefault(locale);
                for (int round = 0; round < 100; round++) {
                    List<Entry> steps = everyStep().stream().map(step -> new Entry(step, random.nextBoolean()))
                            .toList();
                    for (Entry step : steps) {
                        assertThat(StepSyntax.read(StepSyntax.text(step), numbers())).isEqualTo(step);
                    }
                    Target target = new Target(name(), any(List.of(Task.values())), names());
                    Preparation chain = new Preparation(steps, target, split());
                    Dialect dialect = dialect();
                    PreparationSyntax written = PreparationSyntax.of(dialect, chain);
                    assertThat(written.lines()).noneMatch(line -> line.contains("\n") || line.contains("\r"));
                    assertThat(written.dialect(dialect())).isEqualTo(dialect);
                    assertThat(written.preparation(numbers(), null)).isEqualTo(chain);
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void linesCanBeLeftOutAndCommented() throws PreparationSyntaxException {
        Target target = Target.regression("y");
        PreparationSyntax few = new PreparationSyntax(
                List.of("# mine", "", "  fill-missing", "off scale", "read-numbers"));
        CellNumbers comma = new CellNumbers(true, '.');
        assertThat(few.preparation(comma, target)).isEqualTo(new Preparation(
                List.of(new Entry(new FillMissing(List.of(), FillMissing.Fill.MEDIAN), true),
                        new Entry(new Scale(List.of(), Scale.Kind.STANDARDISE), false),
                        new Entry(new ReadNumbers(List.of(), comma), true)),
                target, SplitChoice.USUAL));
        assertThat(few.dialect(Dialect.COMMA)).isEqualTo(Dialect.COMMA);
        assertThat(StepSyntax.read("read-numbers decimal=point", comma).step())
                .isEqualTo(new ReadNumbers(List.of(), POINT));
        assertThat(new PreparationSyntax(List.of("file separator=; decimal=COMMA charset=Windows-1252"))
                .dialect(Dialect.COMMA))
                .isEqualTo(Dialect.COMMA.withSeparator(';').withNumbers(true, Dialect.NONE)
                        .withCharset(Dialect.CHARSETS.getLast()));
        assertThat(SplitSyntax.read("in-order train=0.7"))
                .isEqualTo(SplitChoice.USUAL.withKind(SplitChoice.Kind.IN_ORDER).withShare(0.7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"fil-missing | step.near | fill-missing",
            "quite-another | step |", "fill-missing colums=a | option.near | columns",
            "scale with=standardize | word.near | standardise", "scale with=xyzxyzxyz | word |",
            "outliers times=0 | real |", "outliers times=NaN | real |", "outliers times=far | real |",
            "one-hot most=1 | whole |", "binary-digits digits=53 | whole |", "shuffle seed=1.5 | whole |",
            "shuffle seed=1,2 | one |", "shuffle seed | needs |", "fill-missing indicator=yes | noValue |",
            "log columns=a columns=b | twice |", "log columns=\"a | open |", "log columns=\"a\"b | stray |",
            "log =a | stray |", "drop-duplicates columns=a | noOptions |", "log wholly=a | option |", "x | step |"})
    void whatIsNoneIsSaid(String text, String key, String near) {
        assertThatThrownBy(() -> StepSyntax.read(text, POINT)).isInstanceOfSatisfying(PreparationSyntaxException.class,
                why -> {
                    assertThat(why.message().key()).isEqualTo("prepare.written." + key);
                    assertThat(why.message().values().get("near")).isEqualTo(near);
                });
    }

    @Test
    void theLineThatIsWrongIsNamed() {
        List<String> lines = new ArrayList<>(List.of("split by-column", "scale", "target"));
        for (int line = 1; line <= 3; line += 2) {
            Message why = message(lines);
            assertThat(why.key()).isEqualTo("prepare.written.line");
            assertThat(why.values()).containsEntry("line", line);
            lines.set(0, "split random train=1");
        }
        assertThat(message(List.of("split halves", "target column=y")).values().toString()).contains("stratified");
        assertThat(message(List.of("scale")).key()).isEqualTo("prepare.written.noTarget");
        assertThatThrownBy(() -> new PreparationSyntax(Arrays.asList("scale", "file separator=x")).dialect(
                Dialect.COMMA)).isInstanceOfSatisfying(PreparationSyntaxException.class,
                        e -> assertThat(e.message().values()).containsEntry("line", 2));
    }

    private static Message message(List<String> lines) {
        try {
            new PreparationSyntax(lines).preparation(POINT, null);
            throw new AssertionError(lines);
        } catch (PreparationSyntaxException e) {
            return e.message();
        }
    }
}
