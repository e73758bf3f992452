package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Programs;
import tapedeck.deck.Tempo;
import tapedeck.program.Settings;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/** How a recorded program ended: what failed fails again; what somebody stopped did not fail. */
class RecordingEndTest {
    @TempDir
    private Path folder;

    private TapeFile ended(String type, String message) throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("recording.json", Tapes.HEADER);
        entries.put("losses/000001.jsonl", "{\"iteration\":1,\"loss\":1.5}");
        entries.put("end.json",
                "{\"reason\":\"failed\",\"exception\":{\"type\":\"" + type + "\",\"message\":\"" + message
                        + "\",\"file\":\"p.py\",\"line\":3}}");
        return RecordingReader.read(RecordingReader.archive(Tapes.write(folder, Tapes.zip(entries))));
    }

    @Test
    void anExceptionIsToldAsPythonTellsIt() throws Exception {
        assertThat(ended("ValueError", "too large").failure()).isEqualTo(Message.verbatim("ValueError: too large"));
        assertThat(ended("AssertionError", "").failure()).isEqualTo(Message.verbatim("AssertionError"));
        assertThat(ended("AssertionError", "").notes()).isEmpty();
    }

    @Test
    void whereItFailedIsToldWithIt() throws Exception {
        Deck deck = new Deck(RecordedRun.of(Tapes.write(folder, Tapes.real("fails.tape"))), new Settings(0, 0, 1));
        try {
            deck.setTempo(Tempo.free());
            deck.look();
            deck.play();
            DeckState end = deck.await();
            Message failure = Message.of("recorded.failed.line", "why",
                    "RuntimeError: mat1 and mat2 shapes cannot be multiplied (6x3 and 5x1)", "file", "fails.py", "line",
                    "10", "iteration", 1L);
            assertThat(end.failure()).isEqualTo(failure);
            Captured shown = Objects.requireNonNull(end.captured());
            assertThat(shown.doubt()).isEqualTo(Message.of("recorded.iteration.failed", "iteration", 1L, "why",
                    failure));
            assertThat(shown.events().getLast()).as("an iteration that failed has no end")
                    .isInstanceOf(TapeEvent.FunctionFailed.class);
        } finally {
            Programs.awaitClosed(deck);
        }
    }

    @Test
    void whatWasStoppedByHandDidNotFail() throws Exception {
        TapeFile stopped = ended("KeyboardInterrupt", "");
        assertThat(stopped.failure()).isNull();
        assertThat(stopped.notes()).containsExactly(Message.of("recorded.stopped", "file", "run.tape"));
    }
}
