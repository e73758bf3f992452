package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.Generator;
import tapedeck.data.Dataset;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.tape.FunctionState;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

class FizzBuzzTest {
    private static final Settings SETTINGS = new Settings(1, 0.1, 500);
    private static final Path HOME = Path.of("");

    @TempDir
    private Path folder;

    private static Metrics.Scores train(Settings settings, long iterations) throws Exception {
        try (Deck deck = new Deck(new FizzBuzzEntry().load(HOME), settings)) {
            deck.runTo(new Moment.Iteration(iterations));
            return Objects.requireNonNull(deck.await().measured().metrics()).scores();
        }
    }

    @Tag("long")
    @Test
    void learnsFizzBuzz() throws Exception {
        assertThat(train(new Settings(1, 0.1, 500), 7_500).testAccuracy()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void theSameSeedGivesTheSameLossToTheLastDigit() throws Exception {
        Settings settings = new Settings(7, 0.1, 500);
        assertThat(train(settings, 300)).isEqualTo(train(settings, 300));
        assertThat(train(settings.withSeed(8), 300)).isNotEqualTo(train(settings, 300));
    }

    @Test
    void whatIsMeasuredGoesWithTheBatchesOfTheMoment() throws Exception {
        Settings settings = new Settings(1, 0, 500);
        try (Deck deck = new Deck(new FizzBuzzEntry().load(HOME), settings)) {
            deck.runTo(new Moment.Iteration(20));
            Metrics.Scores large = Objects.requireNonNull(deck.await().measured().metrics()).scores();
            deck.change(_ -> settings.hyperparameters().withBatchSize(8));
            deck.step(Granularity.ITERATION);
            Metrics.Scores small = Objects.requireNonNull(deck.await().measured().metrics()).scores();
            assertThat(large.trainLoss() / small.trainLoss()).isCloseTo(8, within(1e-9));
            assertThat(large.testLoss() / small.testLoss()).isCloseTo(large.trainLoss() / small.trainLoss(),
                    within(1e-9));
        }
    }

    @Test
    void withARateOfZeroTheLossStandsStill() throws Exception {
        Settings settings = new Settings(1, 0, 500);
        assertThat(train(settings, 1)).isEqualTo(train(settings, 200));
    }

    @Test
    void recordsTheClassicNetwork() throws Exception {
        Program program = new FizzBuzzEntry().load(HOME);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Backward(5));
            var state = deck.await();
            TapeSnapshot tape = new TapeReader(Objects.requireNonNull(state.playhead().captured()))
                    .at(state.playhead().place());
            assertThat(tape.functions()).extracting(FunctionState::call).containsExactly("matmul", "add", "sigmoid",
                    "matmul",
                    "add", "sigmoid", "sub", "pow", "sum", "div");
            assertThat(tape.functions()).extracting(each -> each.scope().text()).containsExactly("layer 1", "layer 1",
                    "layer 1",
                    "layer 2", "layer 2", "layer 2", "loss", "loss", "loss", "loss");
            assertThat(tape.functions()).filteredOn(FunctionState::passed).extracting(FunctionState::call)
                    .containsExactly("sigmoid", "sub", "pow", "sum", "div");
            assertThat(tape.tensors()).filteredOn(t -> t.grad() != null).extracting(TensorState::name)
                    .containsExactlyInAnyOrder("loss", "sum", "squared", "error", "y_hat", "a2");
            assertThat(tape.tensors()).filteredOn(TensorState::parameter).extracting(TensorState::name).containsExactly(
                    "w1",
                    "b1", "w2", "b2");
            assertThat(tape.tensors()).filteredOn(t -> t.name().equals("x")).extracting(TensorState::requiresGrad)
                    .containsExactly(false);
        }
    }

    private static ParsedTable read(Path file) throws Exception {
        return TableReader.guessing().read(new TableInput.OfFile(file));
    }

    private static ClassicProgram program() throws Exception {
        return (ClassicProgram) new FizzBuzzEntry().load(HOME);
    }

    @Test
    void aNumberIsItsBinaryDigitsAndAClassOneColumn() throws Exception {
        TableSource source = program().spec().data();
        Dataset rows = source.rows();
        assertThat(rows.rows(6, 1023).inputs().toArray()).containsExactly(0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
                1, 1, 1, 1, 1);
        assertThat(rows.rows(6, 1020).targets().toArray()).containsExactly(0, 1, 0, 0, 0, 0, 0, 1);
        assertThat(source.classes()).isEqualTo(
                List.of(Message.of("data.class.none"), Message.verbatim("fizz"), Message.verbatim("buzz"),
                        Message.verbatim("fizzbuzz")));
        assertThat(source.neutralClass()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void theSeedOfTheRunDividesTheRowsInTheOrderInWhichTheyAreDrawn(long seed) throws Exception {
        TableSource rows = program().rows(seed);
        int[] order = Generator.manualSeed(seed).randperm(1024);
        int train = Math.round(1024 * 0.9f);
        assertThat(numbers(rows, rows.split().train())).containsExactly(Arrays.copyOf(order, train));
        assertThat(numbers(rows, rows.split().test())).containsExactly(Arrays.copyOfRange(order, train, 1024));
        assertThat(rows.seed()).isEqualTo(seed);
    }

    private static int[] numbers(TableSource source, Dataset rows) {
        return IntStream.range(0, rows.size()).map(row -> Integer.parseInt(source.describe(rows.inputs(), row)))
                .toArray();
    }

    @Test
    void theNumbersTo100AreShownInTheirOrder() throws Exception {
        TableSource source = program().rows(3);
        assertThat(numbers(source, source.gallery())).containsExactly(IntStream.range(0, 100).toArray());
    }

    @Test
    void whatIsMadeOfItOtherwiseIsTrainedInTheSameWay() throws Exception {
        ClassicSpec spec = program().spec();
        Preparation chain = spec.data().prepared().preparation().replaced(1, new BinaryDigits(List.of("number"), 12));
        Provenance.Blueprint other = TableNetwork.on(spec, TableNetwork.source(spec.data().table(), chain));
        assertThat(other.widths()).containsExactly(12, 100, 4);
        Program drawn = other.drawn("network", Message.verbatim("drawn"), SETTINGS);
        assertThat(drawn.provenance().blueprint()).isEqualTo(other);
        try (Deck deck = new Deck(drawn, SETTINGS)) {
            deck.runTo(new Moment.Iteration(20));
            assertThat(Objects.requireNonNull(deck.await().measured().metrics()).scores().trainLoss()).isFinite();
        }
    }

    @Test
    void aNumberThatIsToBePredictedTakesTheUsualNetwork() throws Exception {
        ClassicSpec spec = program().spec();
        Preparation chain = Preparation.of(Target.regression("number"),
                new ReadNumbers(List.of("number"), spec.data().table().numbers()), new OneHot(List.of("class")));
        TableSource source = TableNetwork.source(spec.data().table(), chain);
        assertThat(TableNetwork.on(spec, source)).isEqualTo(TableNetwork.spec(source));
    }

    @Test
    void theSampleHoldsTheRightClasses() throws Exception {
        DataFrame table = read(HOME.resolve("sample-datasets/fizzbuzz.csv")).frame();
        assertThat(table.size()).isEqualTo(1024);
        for (int i = 0; i < 1024; i++) {
            String expected = i % 15 == 0 ? "fizzbuzz" : i % 3 == 0 ? "fizz" : i % 5 == 0 ? "buzz" : "none";
            int row = i;
            assertThat(table.columns().stream().map(column -> column.text(row))).containsExactly(String.valueOf(i),
                    expected);
        }
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                arguments("number,class~1,none~x,fizz~2,none", notReady(
                        Message.of("prepare.trouble.missing-several", "columns",
                                "number_bit0, number_bit1, number_bit2 …", "count", 10, "rows", 1L))),
                arguments("number,class~1024,none~2,fizz", notReady(
                        Message.of("prepare.binary-digits.range", "column", "number", "most", "1023"))),
                arguments("number,klass~1,none~2,fizz", notReady(
                        Message.of("prepare.target.gone", "column", "class"),
                        Message.of("prepare.trouble.text", "column", "klass"))),
                arguments("number,class", Message.of("table.no-rows", "file", "")),
                arguments("~", Message.of("table.file.empty", "file", "")));
    }

    private static Message notReady(Message... troubles) {
        return Message.of("lesson.table.notReady", "file", "", "troubles", Message.sentences(List.of(troubles)));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void saysWhereTheFileIsWrong(String content, Message complaint) throws IOException {
        Path file = Files.createDirectories(folder.resolve("sample-datasets")).resolve("fizzbuzz.csv");
        Files.writeString(file, content.replace('~', '\n'));
        assertThatThrownBy(() -> new FizzBuzzEntry().load(folder)).isInstanceOfSatisfying(ProgramException.class,
                why -> assertThat(relative(why.message(), file)).isEqualTo(complaint));
    }

    /** With the places in {@code file} as if it had no name. */
    private static Message relative(Message message, Path file) {
        Map<String, Object> values = new HashMap<>(message.values());
        values.replaceAll((name, value) -> name.equals("place") || name.equals("file")
                ? value.toString().substring(file.toString().length())
                : value);
        return new Message(message.key(), values);
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThatThrownBy(() -> new FizzBuzzEntry().load(folder)).isInstanceOfSatisfying(ProgramException.class,
                why -> assertThat(why.message()).isEqualTo(Message.of("table.file.missing", "file",
                        folder.resolve("sample-datasets/fizzbuzz.csv").toString())));
    }

    @Test
    void saysThatTheFileIsNoText() throws IOException {
        Path file = Files.createDirectories(folder.resolve("sample-datasets")).resolve("fizzbuzz.csv");
        Files.write(file, new byte[]{(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0, 1});
        assertThatThrownBy(() -> new FizzBuzzEntry().load(folder)).isInstanceOfSatisfying(ProgramException.class,
                why -> assertThat(why.message()).isEqualTo(Message.of("table.not", "file", file.toString(), "format",
                        Message.of("table.is.picture", "format", "PNG"))));
    }
}
