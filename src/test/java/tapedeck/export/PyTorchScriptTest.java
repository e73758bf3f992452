package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.export.ScriptCases.Case;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.pytorch.Cases;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Python;
import tapedeck.text.Texts;

/**
 * Scripts against those that were read and run: {@code src/test/resources/pytorch/scripts}, and what the real PyTorch printed
 * for each. After a change, {@code -Dtapedeck.scripts=write} writes them anew; then {@code script_fixtures.py} runs them.
 */
class PyTorchScriptTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/pytorch/scripts");
    private static final boolean WRITE = "write".equals(System.getProperty("tapedeck.scripts"));
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static final double RELATIVE = 1e-9;
    private static final int LEAST = 50;

    private static Script script(Case each) throws ProgramException {
        return PyTorchScript.of(each.program(), each.settings(), ENGLISH, each.folder());
    }

    private static Stream<Case> cases() throws Exception {
        return ScriptCases.all().stream();
    }

    @TestFactory
    Stream<DynamicTest> theScriptIsTheOneThatWasRead() throws Exception {
        return cases().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            Path file = SCRIPTS.resolve(each.name() + ".py");
            String text = script(each).text();
            if (WRITE) {
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        }));
    }

    @TestFactory
    Stream<DynamicTest> realPyTorchHasTheSameLosses() throws Exception {
        List<JsonNode> printed = Cases.list(Cases.read("scripts.json")).toList();
        return cases().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            JsonNode run = printed.stream().filter(one -> one.get("name").asText().equals(each.name())).findFirst()
                    .orElseThrow();
            assertThat(hash(script(each).text())).as("run src/test/pytorch/script_fixtures.py again")
                    .isEqualTo(run.get("sha256").asText());
            double[] expected = Cases.doubles(run.get("losses"));
            double[] losses = losses(each, expected.length);
            assertThat(expected.length).isGreaterThanOrEqualTo(LEAST);
            for (int i = 0; i < expected.length; i++) {
                assertThat(losses[i]).as("loss of iteration " + (i + 1)).isCloseTo(expected[i],
                        within(RELATIVE * Math.abs(expected[i])));
            }
        }));
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static double[] losses(Case each, int iterations) throws InterruptedException {
        double[] losses = new double[iterations + 1];
        try (Deck deck = new Deck(each.program(), each.settings(), null,
                (iteration, loss) -> losses[(int) iteration - 1] = loss)) {
            deck.runTo(new Moment.Iteration(iterations + 1)); // at the update of the next, this one has ended
            assertThat(deck.await().position().failure()).isNull();
            return losses;
        }
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> everyEventHasItsLine() throws Exception {
        return cases().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            Script script = script(each);
            int line = script.indexOf(new ScriptPlace.Batch());
            assertThat(line).isNotNegative();
            TapeEvent.@Nullable FunctionRecorded last = null;
            for (TapeEvent event : firstIteration(each)) {
                if (event instanceof TapeEvent.FunctionRecorded recorded) {
                    check(script, last, recorded);
                    last = recorded;
                }
                ScriptPlace place = ScriptPlace.of(event).orElse(null);
                int next = place == null ? line : script.indexOf(place);
                assertThat(next).as(event.toString()).isNotNegative();
                line = next;
            }
            assertThat(Objects.requireNonNull(last).index() + 1).isEqualTo(calls(script));
            assertThat(script.indexOf(new ScriptPlace.Noting())).isNotNegative();
        }));
    }

    private static long calls(Script script) {
        return script.lines().stream().flatMap(each -> each.places().stream())
                .filter(ScriptPlace.Call.class::isInstance)
                .count();
    }

    /** Lines follow one another as Functions do, and the last Function of a line makes what the line names. */
    private static void check(Script script, TapeEvent.@Nullable FunctionRecorded before,
            TapeEvent.FunctionRecorded recorded) {
        ScriptPlace.Call place = new ScriptPlace.Call(recorded.index());
        int index = script.indexOf(place);
        ScriptLine line = script.lines().get(index);
        if (before != null) {
            assertThat(index - script.indexOf(new ScriptPlace.Call(before.index()))).isBetween(0, 1);
        }
        if (line.places().getLast().equals(place)) {
            String name = Python.name(recorded.output().name());
            assertThat(line.text().strip()).startsWith(name + " = ");
            if (line.places().size() == 1) {
                List<String> names = recorded.inputs().stream().map(each -> Python.name(each.name())).toList();
                if (recorded.function() != null && !names.contains("")) {
                    assertThat(line.text().strip()).isEqualTo(name + " = " + recorded.function().python(names));
                }
            }
        }
    }

    private static List<TapeEvent> firstIteration(Case each) throws InterruptedException {
        try (Deck deck = new Deck(each.program(), each.settings())) {
            deck.runTo(new Moment.Update());
            deck.await();
            deck.step(Granularity.PHASE);
            DeckState state = deck.await();
            List<TapeEvent> events = Objects.requireNonNull(state.playhead().captured()).events();
            assertThat(events).hasAtLeastOneElementOfType(TapeEvent.GradZeroed.class);
            return events;
        }
    }

    @Tag("long")
    @Test
    void commentsAreInTheUsersLanguageAndNothingElse() throws Exception {
        Case lesson = cases().findFirst().orElseThrow();
        List<ScriptLine> german = PyTorchScript.of(lesson.program(), lesson.settings(), new Texts(Language.GERMAN))
                .lines();
        List<ScriptLine> english = script(lesson).lines();
        assertThat(german).hasSameSizeAs(english).isNotEqualTo(english);
        for (int i = 0; i < english.size(); i++) {
            if (!english.get(i).text().startsWith("#")) {
                assertThat(german.get(i)).isEqualTo(english.get(i));
            }
        }
    }

    @Test
    void whatHasNoScriptIsRefused() {
        Program other = new Program() {
            @Override
            public String id() {
                return "other";
            }

            @Override
            public Message title() {
                return Message.verbatim("Other");
            }

            @Override
            public Settings defaults() {
                return new Settings(1, 0.1, 1);
            }

            @Override
            public Provenance provenance() {
                return new Provenance.Script(Path.of("other.py"));
            }

            @Override
            public void run(Run run) {
                throw new IllegalStateException("not to be run");
            }
        };
        assertThatThrownBy(() -> PyTorchScript.of(other, other.defaults(), ENGLISH))
                .isInstanceOfSatisfying(ProgramException.class, why -> assertThat(why.message())
                        .isEqualTo(Message.of("export.noScript", "program", Message.verbatim("Other"))));
    }

    @Test
    void aScriptIsWrittenAsItIs() throws Exception {
        Program script = new ScriptCases.Written("import torch\n\nprint(torch.ones(2))");
        assertThat(PyTorchScript.of(script, script.defaults(), ENGLISH).text())
                .isEqualTo("import torch\n\nprint(torch.ones(2))\n");
    }
}
