package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;
import tapedeck.python.Scripts;
import tapedeck.python.StartsPython;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.LineReached;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TensorState;

/**
 * The values beside the lines of the programs in {@code src/test/python/lines}, at every step, against those that CPython's
 * tracing gives: {@code traces.json}, which {@code trace.py} there makes and explains.
 */
@StartsPython
class LineValuesTest {
    private static final Path FOLDER = Path.of(System.getProperty("tapedeck.home", "."), "src/test/python/lines")
            .toAbsolutePath().normalize();
    private static final List<String> SAMPLES = List.of("mutated_later");
    private static final String ONLY = System.getProperty("tapedeck.lines", "");

    private final PythonEngine engine;

    LineValuesTest(PythonEngine engine) {
        this.engine = engine;
    }

    /** The values of lines by name, where a program has come to a line; 0 where an iteration is over. */
    private record Step(int line, Map<Integer, Map<String, String>> values) {
        @Override
        public String toString() {
            return line + " " + values;
        }
    }

    static Stream<String> programs() throws IOException {
        if (!ONLY.isEmpty()) {
            return Arrays.stream(ONLY.split(","));
        }
        return Boolean.getBoolean("tapedeck.long")
                ? traces().properties().stream().map(Map.Entry::getKey)
                : SAMPLES.stream();
    }

    private static JsonNode traces() throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve("traces.json").toFile());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void valuesBesideLinesAreThoseOfCPythonAtEveryStep(String name) throws Exception {
        List<List<Step>> expected = expected(name);
        int last = expected.size() - 1;
        try (Deck deck = deck(name)) {
            deck.runTo(new Moment.Iteration(1));
            deck.await();
            for (int i = 1; i <= last; i++) {
                if (i > 1) {
                    deck.step(Granularity.ITERATION);
                    deck.await();
                }
                assertThat(captured(deck).iteration()).isEqualTo(i);
                assertThat(steps(captured(deck))).as("iteration %d", i).isEqualTo(expected.get(i));
            }
            CapturedIteration before = deck.state().playhead().prologue();
            assertThat(before == null ? List.of() : steps(before)).as("before the loop").isEqualTo(expected.getFirst());
        }
        try (Deck deck = deck(name)) {
            deck.runTo(new Moment.Iteration(last));
            assertThat(steps(Objects.requireNonNull(deck.await().playhead().captured())))
                    .as("iteration %d, of those before nothing was captured", last).isEqualTo(expected.get(last));
        }
    }

    @Tag("long")
    @Test
    void anEarlierIterationThatWasNotCapturedHasItsOwnValues() throws Exception {
        List<List<Step>> expected = expected("nested_loops");
        try (Deck deck = deck("nested_loops")) {
            deck.runTo(new Moment.Iteration(6));
            deck.await();
            deck.seek(4, 1);
            await().atMost(Duration.ofMinutes(2)).until(() -> captured(deck).iteration() == 4);
            assertThat(steps(captured(deck))).isEqualTo(expected.get(4));
        }
    }

    @Tag("long")
    @Test
    void aVariableHoldsWhatAnIterationAssignedThatNobodyLookedAt() throws Exception {
        try (Deck deck = deck("best_so_far")) {
            deck.runTo(new Moment.Iteration(5));
            deck.await();
            LineFacts facts = LineFacts.of(List.of(), captured(deck).standing());
            VariableScopes scopes = scopes("best_so_far");
            assertThat(VariableValues.of("best", 5, scopes, facts, null)).isEqualTo("best = 1.0");
            assertThat(VariableValues.of("best_at", 5, scopes, facts, null)).isEqualTo("best_at = 3");
            assertThat(VariableValues.of("w", 5, scopes, facts, null)).isEqualTo("w = (1) [1]");
        }
    }

    @Tag("long")
    @Test
    void aNameIsTheVariableOfTheFunctionInWhichItIsRead() throws Exception {
        try (Deck deck = deck("module_forward")) {
            deck.runTo(new Moment.Iteration(4));
            deck.await();
            CapturedIteration captured = captured(deck);
            int end = captured.events().size();
            LineFacts facts = LineFacts.of(captured.events(), captured.standing());
            VariableScopes scopes = scopes("module_forward");
            UnaryOperator<String> loop = name -> VariableValues.of(name, 28, scopes, facts,
                    new TapeReader(captured).at(end));
            assertThat(loop.apply("x")).as("the loop's, not hidden's, which has a gradient")
                    .isEqualTo("x = (2) [3, -1]");
            assertThat(VariableValues.of("x", 12, scopes, facts, null)).as("hidden's").isEqualTo("x = (2) [1, 1.25]");
            assertThat(VariableValues.of("x", 20, scopes, facts, null)).as("forward's").isEqualTo("x = (2) [3, -1]");
            assertThat(VariableValues.of("deep", 21, scopes, facts, null)).isEqualTo("deep = True");
            assertThat(VariableValues.of("epoch", 28, scopes, facts, null)).isEqualTo("epoch = 1");
            assertThat(loop.apply("deep")).as("forward's alone").isNull();
            assertThat(loop.apply("h")).as("a tensor that a function called so").isNull();
            assertThat(VariableValues.of("h", 25, scopes, facts, new TapeReader(captured).at(end))).isNull();
        }
    }

    private static VariableScopes scopes(String name) throws IOException {
        return VariableScopes.of(Files.readAllLines(FOLDER.resolve(name + ".py")));
    }

    private static CapturedIteration captured(Deck deck) {
        return Objects.requireNonNull(deck.state().playhead().captured());
    }

    private Deck deck(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".py");
        ScriptProgram program = Scripts.program(engine, file, Files.readString(file));
        return new Deck(program, program.defaults());
    }

    private static List<Step> steps(CapturedIteration captured) {
        List<TapeEvent> events = captured.events();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof LineReached reached) {
                steps.add(step(reached.line().line(), captured, i + 1));
            }
        }
        steps.add(step(0, captured, events.size()));
        return steps;
    }

    private static Step step(int line, CapturedIteration captured, int playhead) {
        LineFacts facts = LineFacts.of(captured.events().subList(0, playhead), captured.standing());
        Map<Integer, Map<String, String>> values = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            for (Assigned each : facts.assigned(i)) {
                TensorState tensor = each.tensor();
                values.computeIfAbsent(i + 1, _ -> new TreeMap<>()).put(each.name(), tensor == null
                        ? each.text()
                        : tensor.shape() + " " + numbers(Arrays.stream(tensor.data().toArray())));
            }
        }
        return new Step(line, values);
    }

    private static List<Float> numbers(DoubleStream numbers) {
        return numbers.mapToObj(each -> (float) each).toList();
    }

    private static List<List<Step>> expected(String name) throws IOException {
        List<List<Step>> result = new ArrayList<>();
        for (JsonNode iteration : traces().get(name)) {
            List<Step> steps = new ArrayList<>();
            Map<Integer, Map<String, String>> values = new TreeMap<>();
            for (JsonNode step : iteration) {
                step.get(1).properties()
                        .forEach(each -> change(values, Integer.parseInt(each.getKey()), each.getValue()));
                steps.add(new Step(step.get(0).asInt(), new TreeMap<>(values)));
            }
            result.add(steps);
        }
        return result;
    }

    private static void change(Map<Integer, Map<String, String>> values, int line, JsonNode now) {
        if (now.isNull()) {
            values.remove(line);
            return;
        }
        Map<String, String> named = new TreeMap<>();
        now.properties().forEach(each -> named.put(each.getKey(), value(each.getValue())));
        values.put(line, named);
    }

    private static String value(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        List<String> shape = new ArrayList<>();
        value.get("shape").forEach(each -> shape.add(each.asText()));
        List<Float> data = new ArrayList<>();
        value.get("data").forEach(each -> data.add((float) each.asDouble()));
        return "[" + String.join(", ", shape) + "] " + data;
    }
}
