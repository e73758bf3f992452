package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void whatWasStoppedByHandDidNotFail() throws Exception {
        TapeFile stopped = ended("KeyboardInterrupt", "");
        assertThat(stopped.failure()).isNull();
        assertThat(stopped.notes()).containsExactly(Message.of("recorded.stopped", "file", "run.tape"));
    }
}
