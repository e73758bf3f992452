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
import tapedeck.tape.CapturedIteration;
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
        assertThat(ended("ValueError", "too large").failure())
                .isEqualTo(new RecordedFailure("ValueError: too large", "p.py", 3, 1, false));
        assertThat(ended("AssertionError", "").failure())
                .isEqualTo(new RecordedFailure("AssertionError", "p.py", 3, 1, false));
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
            Message failure = new RecordedFailure(
                    "RuntimeError: mat1 and mat2 shapes cannot be multiplied (6x3 and 5x1)", "fails.py", 10, 1, false)
                    .sentence();
            assertThat(end.position().failure()).isEqualTo(failure);
            CapturedIteration shown = Objects.requireNonNull(end.playhead().captured());
            assertThat(shown.doubt()).as("which says it already").isNull();
            assertThat(shown.events().getLast()).as("an iteration that failed has no end")
                    .isInstanceOf(TapeEvent.FunctionFailed.class);
        } finally {
            Programs.awaitClosed(deck);
        }
    }

    @Test
    void whatCouldNotBeDoneIsToldWithWhatItWasGiven() throws Exception {
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.real("fails_fourth.tape")));
        RecordedFailure failure = Objects.requireNonNull(run.ended());
        assertThat(failure.attempt()).isEqualTo(Message.of("recorded.failure.call", "call", "addmm", "operands",
                "net.2.bias (1), h (4, 8), (4, 1)"));
        assertThat(failure.traceback()).startsWith("Traceback (most recent call last):")
                .contains("loss = net[2](h).pow(2).mean()").endsWith(failure.error() + "\n")
                .doesNotContain("tapedeck_record");
        assertThat(run.failedIn()).isEqualTo(4);
        assertThat(run.notes()).as("it is shown").isEmpty();
        assertThat(run.known().iterations()).as("that have a loss").isEqualTo(3);
    }

    @Test
    void aFailureOfWhichNothingWasRecordedIsSaid() throws Exception {
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.real("fails_later.tape")));
        assertThat(run.failedIn()).isZero();
        assertThat(run.notes()).containsExactly(Message.of("recorded.failure.unseen", "failure",
                Objects.requireNonNull(run.ended()).sentence(), "iteration", 4L));
    }

    @Test
    void whatWasStoppedByHandDidNotFail() throws Exception {
        TapeFile stopped = ended("KeyboardInterrupt", "");
        assertThat(stopped.failure()).isNull();
        assertThat(stopped.notes()).containsExactly(Message.of("recorded.stopped", "file", "run.tape"));
    }

    @Test
    void whoLeavesByItselfDidNotFail() throws Exception {
        TapeFile interrupted = ended("SystemExit", "130");
        assertThat(interrupted.failure()).isNull();
        assertThat(interrupted.notes()).containsExactly(Message.of("recorded.stopped", "file", "run.tape"));
        TapeFile left = ended("SystemExit", "2");
        assertThat(left.failure()).isNull();
        assertThat(left.notes()).containsExactly(Message.of("recorded.exit", "file", "run.tape", "code", "2"));
    }

    @Test
    void whatUsuallyHelpsIsKnownOfPyTorchsOwnErrors() throws Exception {
        assertThat(new RecordedFailure(
                "RuntimeError: one of the variables needed for gradient computation has been modified "
                        + "by an inplace operation: [torch.FloatTensor [3]], which is output 0 of TanhBackward0, is at version 1",
                "p.py", 3, 1, false).help()).isEqualTo(Message.of("mistake.savedChanged", "function", "Tanh"));
        assertThat(new RecordedFailure("RuntimeError: all elements of input should be between 0 and 1", "p.py", 3, 1,
                false)
                .help()).isEqualTo(Message.of("mistake.probabilities"));
        assertThat(new RecordedFailure("ValueError: too large", "p.py", 3, 1, false).help()).isNull();
    }

    @Test
    void whatWasAskedForAndNeverCameIsSaid() throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("recording.json",
                Tapes.HEADER.strip().replaceFirst("}$", ",\"options\":{\"iterations\":[1,61,90]}}"));
        entries.put("events/000001.jsonl", "{\"event\":\"iterationStarted\",\"iteration\":1}");
        entries.put("losses/000001.jsonl", "{\"iteration\":1,\"loss\":1.5}\n{\"iteration\":2,\"loss\":1.5}");
        entries.put("notes/000001.json", "{\"note\":\"compiled\",\"sentence\":\"compiled\"}");
        entries.put("notes/000002.json", "{\"note\":\"later\",\"sentence\":\"Said by a later recorder.\"}");
        entries.put("end.json", "{\"reason\":\"finished\"}");
        TapeFile file = RecordingReader.read(RecordingReader.archive(Tapes.write(folder, Tapes.zip(entries))));
        assertThat(file.notes()).containsExactly(
                Message.of("recorded.missing", "file", "run.tape", "count", 2, "iterations", "61, 90", "all", 2L),
                Message.of("recorded.compiled", "file", "run.tape"), Message.verbatim("Said by a later recorder."));
    }
}
