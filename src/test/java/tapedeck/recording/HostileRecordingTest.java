package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.Shape;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Programs;
import tapedeck.explain.ChainRule;
import tapedeck.explain.TapeEvaluator;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** What is cut, changed, or no recording at all ends in one sentence; what is whole of it is shown. */
class HostileRecordingTest {
    @TempDir
    private Path folder;

    private RecordedRun run(byte[] bytes) throws ProgramException, IOException {
        return RecordedRun.of(Tapes.write(folder, bytes));
    }

    private static Message sentence(ProgramException why) {
        assertThat(why.message().key()).startsWith("recorded.");
        return why.message();
    }

    /** Everything that can be shown of it; what cannot is said. */
    private static Map<Long, Tapes.Told> all(RecordedRun run) {
        Map<Long, Tapes.Told> all = new TreeMap<>();
        for (long iteration : run.shown()) {
            Tapes.Told told = Tapes.told(run, iteration);
            if (!told.isDamaged()) {
                all.put(iteration, told);
            }
        }
        return all;
    }

    /** Everything that an iteration made. */
    private static Map<Long, String> numbers(Map<Long, Tapes.Told> all) {
        Map<Long, String> numbers = new TreeMap<>();
        all.forEach((iteration, read) -> numbers.put(iteration, read.events().stream().map(event -> switch (event) {
            case TapeEvent.FunctionRecorded made -> Arrays.toString(made.output().data().toArray());
            case TapeEvent.GradAccumulated arrived -> Arrays.toString(arrived.after().toArray());
            case TapeEvent.ParameterUpdated updated -> Arrays.toString(updated.after().toArray());
            default -> event.getClass().getSimpleName();
        }).collect(Collectors.joining(" "))));
        return numbers;
    }

    @Test
    void whereverItIsCutWhatIsWholeIsThere() throws Exception {
        byte[] whole = Tapes.real("small.tape");
        List<Integer> counts = new ArrayList<>();
        for (int length = 0; length < whole.length; length += 101) {
            try {
                RecordedRun run = run(Arrays.copyOf(whole, length));
                assertThat(all(run)).as("what is listed can be shown").hasSize(run.shown().size());
                if (run.shown().size() < 2) {
                    assertThat(run.notes()).contains(Message.of("recorded.cut", "file", "run.tape"));
                }
                counts.add(run.shown().size());
            } catch (ProgramException e) {
                assertThat(sentence(e).key()).isEqualTo("recorded.none");
                counts.add(0);
            }
        }
        assertThat(counts).isSorted().contains(0, 1, 2);
        RecordedRun run = run(whole);
        assertThat(run.notes()).isEmpty();
        assertThat(all(run)).hasSize(2).allSatisfy((_, each) -> assertThat(each.isWhole()).isTrue());
    }

    @Tag("long")
    @Test
    void aChangedByteCostsAtMostAnIteration() throws Exception {
        byte[] whole = Tapes.real("small.tape");
        Map<Long, String> right = numbers(all(run(whole)));
        Random random = new Random(18);
        int shown = 0;
        int changes = Boolean.getBoolean("tapedeck.long") ? 1_000 : 200;
        for (int i = 0; i < changes; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Map<Long, String> read = numbers(all(run(bytes)));
                assertThat(right).as("no other numbers").containsAllEntriesOf(read);
                shown += read.size();
            } catch (ProgramException e) {
                sentence(e);
            }
        }
        assertThat(shown).as("most of what was not changed").isGreaterThan(changes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no recording", "", "PK\u0003\u0004"})
    void anotherFileIsNone(String text) {
        assertThatThrownBy(() -> run(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(ProgramException.class,
                        e -> assertThat(sentence(e)).isEqualTo(Message.of("recorded.none", "file", "run.tape")));
    }

    @Test
    void aForeignArchiveIsNone() {
        assertThatThrownBy(() -> run(Tapes.zip(Map.of("recording.json", "{\"format\":\"another\",\"version\":1}"))))
                .isInstanceOfSatisfying(ProgramException.class,
                        e -> assertThat(sentence(e).key()).isEqualTo("recorded.none"));
    }

    @Test
    void aNewerVersionSaysSo() {
        String header = Tapes.HEADER.replace("\"version\":1", "\"version\":2");
        assertThatThrownBy(() -> run(Tapes.zip(Map.of("recording.json", header)))).isInstanceOfSatisfying(
                ProgramException.class, e -> assertThat(sentence(e)).isEqualTo(
                        Message.of("recorded.newer", "file", "run.tape", "version", 2L, "most", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"event\":1}", "{\"event\":\"tensor\",\"id\":0}",
            "{\"event\":\"tensor\",\"id\":0,\"data\":{\"shape\":[2],\"values\":[1]}}",
            "{\"event\":\"tensor\",\"id\":0,\"data\":{\"shape\":[-1],\"values\":[1]}}",
            "{\"event\":\"tensor\",\"id\":0,\"data\":{\"shape\":[1],\"values\":[null]}}",
            "{\"event\":\"tensor\",\"id\":0,\"data\":{\"array\":\"arrays/000001/000009.npy\"}}",
            "{\"event\":\"tensor\",\"id\":0,\"data\":{\"array\":\"recording.json\"}}",
            "{\"event\":\"functionRecorded\",\"index\":0,\"call\":\"mul\",\"gradFn\":\"M\",\"inputs\":[7],\"needs\":[true],\"outputs\":[1]}",
            "{\"event\":\"parameterUpdated\",\"tensor\":0}", "{\"event\":\"backwardStarted\",\"roots\":[]}",
            "{\"event\":\"gradientsClipped\",\"norm\":\"many\"}"})
    void wrongLinesCostTheirIteration(String line) throws Exception {
        RecordedRun run = run(Tapes.of(line));
        assertThat(run.shown()).containsExactly(1L);
        Tapes.Told told = Tapes.told(run, 1);
        assertThat(told.isDamaged()).isTrue();
        assertThat(told.events()).isEmpty();
    }

    @Test
    void eventsOfNewerKindsAreLeftOut() throws Exception {
        Tapes.Told told = Tapes.told(run(Tapes.of("{\"event\":\"danced\",\"steps\":3}")), 1);
        assertThat(told.events()).isEmpty();
        assertThat(told.isDamaged()).isFalse();
    }

    @Test
    void aTensorThatIsNotThereWholeSaysWhichElementsAre() throws Exception {
        Tapes.Told read = Tapes.told(run(Tapes.of(
                "{\"event\":\"tensor\",\"id\":0,\"name\":\"w\",\"leaf\":true,\"parameter\":true,\"data\":{\"shape\":[100,3],"
                        + "\"dtype\":\"float32\",\"values\":[1,2,3],\"every\":100,\"statistics\":{}}}\n"
                        + "{\"event\":\"tensor\",\"id\":1,\"name\":\"z\",\"leaf\":true,\"parameter\":true,\"data\":{\"shape\":[2],"
                        + "\"dtype\":\"complex64\",\"unknown\":\"complex64\"}}")),
                1);
        assertThat(read.parameters()).extracting(TensorState::sampling).containsExactly(
                new TensorState.Sampling(Shape.of(100, 3), 100),
                new TensorState.Sampling(Shape.of(2), 0));
        assertThat(read.parameters().getFirst().data().toArray()).containsExactly(1, 2, 3);
        assertThat(read.parameters().getLast().data().numel()).isZero();
    }

    /** {@code b = a · a}, with {@code more} about the product, and back, where {@code a.grad} was 10; {@code then} follows. */
    private List<TapeEvent> square(String more, String... then) throws Exception {
        return Tapes.told(run(Tapes.of(Tapes.tensor(0, "a", 3, "\"leaf\":true,\"grad\":" + Tapes.number(10) + ",")
                + Tapes.tensor(1, "b", 6, "\"gradFn\":\"MulBackward0\",")
                + "{\"event\":\"functionRecorded\",\"index\":0,\"call\":\"mul\",\"gradFn\":\"MulBackward0\",\"inputs\":[0,0],"
                + "\"needs\":[true,true],\"outputs\":[1]" + more + "}\n" + pass(Tapes.number(10), 17.5)
                + String.join("", then))), 1).events();
    }

    /** Back from {@code b} to {@code a}, to which 3 and 4 are given. */
    private static String pass(String before, double after) {
        return "{\"event\":\"backwardStarted\",\"roots\":[{\"tensor\":1,\"seed\":" + Tapes.number(1)
                + "}],\"retaining\":[]}\n{\"event\":\"gradientsComputed\",\"index\":0,\"incoming\":[" + Tapes.number(1)
                + "],\"outgoing\":[" + Tapes.number(3) + "," + Tapes.number(4)
                + "]}\n{\"event\":\"gradAccumulated\",\"tensor\":0,\"before\":" + before + ",\"contribution\":"
                + Tapes.number(7) + ",\"after\":" + Tapes.number(after)
                + "}\n{\"event\":\"gradientsPassed\",\"index\":0,\"rank\":1,\"freed\":true}\n"
                + "{\"event\":\"backwardEnded\",\"handedOut\":[]}\n";
    }

    private static List<String> gradientTerms(List<TapeEvent> events, long tensor) {
        return events.stream().filter(TapeEvent.GradAccumulated.class::isInstance)
                .map(TapeEvent.GradAccumulated.class::cast).filter(each -> each.tensor() == tensor)
                .map(each -> (each.before() == null ? "None" : each.before().item()) + " + "
                        + each.contribution().item() + " = " + each.after().item())
                .toList();
    }

    private static TapeSnapshot end(List<TapeEvent> events) {
        CapturedIteration captured = new CapturedIteration(1, 1, false);
        events.forEach(captured::append);
        return new TapeReader(captured).at(events.size());
    }

    @Test
    void whatOurEngineDoesNotHaveOrDoesOtherwiseIsNotTakenApart() throws Exception {
        for (String operator : List.of("", ",\"op\":\"aten.fancy.default\",\"arguments\":{}",
                ",\"op\":\"aten.mul.Tensor\",\"arguments\":{\"self\":{\"input\":0},\"other\":{\"input\":1}}",
                ",\"op\":\"aten.mul.Tensor\",\"arguments\":{\"self\":{\"input\":0},\"other\":\"many\"}")) {
            TapeSnapshot end = end(square(operator));
            assertThat(Objects.requireNonNull(end.functions().getFirst().recorded()).function()).isNull();
            ChainRule rule = ChainRule.of(end, 0, 0);
            assertThat(rule.parts()).extracting(ChainRule.Part::contribution).containsExactly(10.0, 3.0, 4.0);
            assertThat(rule.parts().getLast().symbols()).isEqualTo(Message.of("explain.from.unknown", "call", "mul"));
            assertThat(TapeEvaluator.of(end, 0)).isNull();
        }
    }

    /** Of a leaf PyTorch tells the sum of a pass, once it is whole: each contribution is told as it arrives. */
    @Test
    void contributionsToALeafAreToldOneByOne() throws Exception {
        assertThat(gradientTerms(square(""), 0)).containsExactly("10.0 + 3.0 = 13.0", "13.0 + 4.0 = 17.5");
    }

    @Test
    void aSecondPassAddsAtLeavesAlone() throws Exception {
        List<TapeEvent> twice = square("", pass(Tapes.number(17.5), 24.5));
        assertThat(gradientTerms(twice, 0)).containsExactly("10.0 + 3.0 = 13.0", "13.0 + 4.0 = 17.5",
                "17.5 + 3.0 = 20.5",
                "20.5 + 4.0 = 24.5");
        assertThat(gradientTerms(twice, 1)).containsExactly("None + 1.0 = 1.0", "None + 1.0 = 1.0");
        List<TapeEvent> zeroed = square("", "{\"event\":\"gradZeroed\",\"tensor\":0,\"to\":\"none\"}\n",
                pass("null", 7));
        assertThat(gradientTerms(zeroed, 0).subList(2, 4)).containsExactly("None + 3.0 = 3.0", "3.0 + 4.0 = 7.0");
    }

    /** What the deck says of an iteration whose lines are these, when it has been played to the run's end. */
    private @Nullable Message said(String lines) throws Exception {
        RecordedRun run = run(Tapes.of(lines));
        try (Deck deck = new Deck(run, run.defaults())) {
            deck.goTo(1);
            DeckState state = Programs.settle(deck);
            assertThat(state.position().failure()).isNull();
            deck.step(Granularity.ITERATION);
            state = Programs.settle(deck);
            assertThat(state.position().failure()).as("the run goes on").isNull();
            return Objects.requireNonNull(state.playhead().captured()).doubt();
        }
    }

    private static Message of(String key) {
        return Message.of(key, "file", "run.tape", "iteration", 1L);
    }

    @Test
    void anIterationThatIsNotThereWholeIsSaid() throws Exception {
        String whole = Tapes.tensor(0, "a", 3, "\"leaf\":true,") + Tapes.tensor(1, "b", 6, "\"gradFn\":\"M\",")
                + "{\"event\":\"functionRecorded\",\"index\":0,\"call\":\"mul\",\"gradFn\":\"M\",\"inputs\":[0],"
                + "\"needs\":[true],\"outputs\":[1]}\n";
        assertThat(said(whole + "{\"event\":\"iterationEnded\",\"iteration\":1}")).isNull();
        assertThat(said(whole + "{\"event\":\"recordingEnded\",\"sentence\":\"the budget was spent\"}"))
                .isEqualTo(of("recorded.iteration.ended"));
        assertThat(said(whole + "{\"event\":\"parameterUpdated\",\"tensor\":0}"))
                .isEqualTo(of("recorded.iteration.rest"));
        assertThat(said("{")).isEqualTo(of("recorded.iteration"));
    }

    @Test
    void aGradientSetToZerosIsNotNone() throws Exception {
        List<TapeEvent> events = square("", "{\"event\":\"gradZeroed\",\"tensor\":0,\"to\":\"zero\"}\n");
        assertThat(Objects.requireNonNull(end(events).tensor(0).grad()).item()).isZero();
        List<TapeEvent> again = square("", "{\"event\":\"gradZeroed\",\"tensor\":0,\"to\":\"zero\"}\n",
                pass(Tapes.number(0), 7));
        assertThat(gradientTerms(again, 0).subList(2, 4)).containsExactly("0.0 + 3.0 = 3.0", "3.0 + 4.0 = 7.0");
        assertThat(end(square("", "{\"event\":\"gradZeroed\",\"tensor\":0,\"to\":\"none\"}\n")).tensor(0).grad())
                .isNull();
    }
}
