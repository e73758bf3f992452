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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.Shape;
import tapedeck.explain.ChainRule;
import tapedeck.explain.TapeEvaluator;
import tapedeck.program.ProgramException;
import tapedeck.tape.Captured;
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
        assertThat(why.message().key()).startsWith("recording.");
        return why.message();
    }

    /** Everything that can be shown of it; what cannot is said. */
    private static Map<Long, EventReader.Iteration> all(RecordedRun run) {
        Map<Long, EventReader.Iteration> all = new TreeMap<>();
        for (long iteration : run.shown()) {
            try {
                all.put(iteration, run.read(iteration));
            } catch (ProgramException e) {
                assertThat(sentence(e).key()).isEqualTo("recording.iteration");
            }
        }
        return all;
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
                    assertThat(run.notes()).contains(Message.of("recording.cut", "file", "run.tape"));
                }
                counts.add(run.shown().size());
            } catch (ProgramException e) {
                assertThat(sentence(e).key()).isEqualTo("recording.none");
                counts.add(0);
            }
        }
        assertThat(counts).isSorted().contains(0, 1, 2);
        RecordedRun run = run(whole);
        assertThat(run.notes()).isEmpty();
        assertThat(all(run)).hasSize(2).allSatisfy((_, each) -> assertThat(each.isWhole()).isTrue());
    }

    @Test
    void aChangedByteCostsAtMostAnIteration() throws Exception {
        byte[] whole = Tapes.real("small.tape");
        Random random = new Random(18);
        int shown = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                shown += all(run(bytes)).size();
            } catch (ProgramException e) {
                sentence(e);
            }
        }
        assertThat(shown).as("most of what was not changed").isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no recording", "", "PK\u0003\u0004"})
    void anotherFileIsNone(String text) {
        assertThatThrownBy(() -> run(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(ProgramException.class,
                        e -> assertThat(sentence(e)).isEqualTo(Message.of("recording.none", "file", "run.tape")));
    }

    @Test
    void aForeignArchiveIsNone() {
        assertThatThrownBy(() -> run(Tapes.zip(Map.of("recording.json", "{\"format\":\"another\",\"version\":1}"))))
                .isInstanceOfSatisfying(ProgramException.class,
                        e -> assertThat(sentence(e).key()).isEqualTo("recording.none"));
    }

    @Test
    void aNewerVersionSaysSo() {
        String header = Tapes.HEADER.replace("\"version\":1", "\"version\":2");
        assertThatThrownBy(() -> run(Tapes.zip(Map.of("recording.json", header)))).isInstanceOfSatisfying(
                ProgramException.class, e -> assertThat(sentence(e)).isEqualTo(
                        Message.of("recording.newer", "file", "run.tape", "version", 2L, "most", 1)));
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
        assertThatThrownBy(() -> run.read(1)).isInstanceOfSatisfying(ProgramException.class,
                e -> assertThat(sentence(e))
                        .isEqualTo(Message.of("recording.iteration", "file", "run.tape", "iteration", 1L)));
    }

    @Test
    void eventsOfNewerKindsAreLeftOut() throws Exception {
        assertThat(run(Tapes.of("{\"event\":\"danced\",\"steps\":3}")).read(1).events()).isEmpty();
    }

    @Test
    void aTensorThatIsNotThereWholeSaysWhichElementsAre() throws Exception {
        EventReader.Iteration read = run(Tapes.of(
                "{\"event\":\"tensor\",\"id\":0,\"name\":\"w\",\"leaf\":true,\"parameter\":true,\"data\":{\"shape\":[100,3],"
                        + "\"dtype\":\"float32\",\"values\":[1,2,3],\"every\":100,\"statistics\":{}}}\n"
                        + "{\"event\":\"tensor\",\"id\":1,\"name\":\"z\",\"leaf\":true,\"parameter\":true,\"data\":{\"shape\":[2],"
                        + "\"dtype\":\"complex64\",\"unknown\":\"complex64\"}}"))
                .read(1);
        assertThat(read.parameters()).extracting(TensorState::sampling).containsExactly(
                new TensorState.Sampling(Shape.of(100, 3), 100),
                new TensorState.Sampling(Shape.of(2), 0));
        assertThat(read.parameters().getFirst().data().toArray()).containsExactly(1, 2, 3);
        assertThat(read.parameters().getLast().data().numel()).isZero();
    }

    /** {@code b = a · a} and back, where {@code a.grad} was 10; with {@code more} about the product. */
    private List<TapeEvent> square(String more) throws Exception {
        return run(Tapes.of(Tapes.tensor(0, "a", 3,
                "\"leaf\":true,\"grad\":" + Tapes.number(10) + ",")
                + Tapes.tensor(1, "b", 6, "\"gradFn\":\"MulBackward0\",")
                + "{\"event\":\"functionRecorded\",\"index\":0,\"call\":\"mul\",\"gradFn\":\"MulBackward0\",\"inputs\":[0,0],"
                + "\"needs\":[true,true],\"outputs\":[1]" + more + "}\n"
                + "{\"event\":\"backwardStarted\",\"roots\":[{\"tensor\":1,\"seed\":" + Tapes.number(1)
                + "}],\"retaining\":[]}\n" + "{\"event\":\"gradientsComputed\",\"index\":0,\"incoming\":["
                + Tapes.number(1) + "],\"outgoing\":[" + Tapes.number(3) + "," + Tapes.number(4) + "]}\n"
                + "{\"event\":\"gradAccumulated\",\"tensor\":0,\"before\":" + Tapes.number(10) + ",\"contribution\":"
                + Tapes.number(7) + ",\"after\":" + Tapes.number(17.5) + "}\n"
                + "{\"event\":\"gradientsPassed\",\"index\":0,\"rank\":1,\"freed\":true}\n"
                + "{\"event\":\"backwardEnded\",\"handedOut\":[]}")).read(1).events();
    }

    private static TapeSnapshot end(List<TapeEvent> events) {
        Captured captured = new Captured(1, 1, false);
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
        List<TapeEvent> events = square("");
        assertThat(events.stream().filter(TapeEvent.GradAccumulated.class::isInstance)
                .map(TapeEvent.GradAccumulated.class::cast).filter(each -> each.tensor() == 0)
                .map(each -> (each.before() == null ? "None" : each.before().item()) + " + "
                        + each.contribution().item() + " = " + each.after().item()))
                .containsExactly("10.0 + 3.0 = 13.0", "13.0 + 4.0 = 17.5");
    }
}
