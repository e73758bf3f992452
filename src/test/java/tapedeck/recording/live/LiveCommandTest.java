package tapedeck.recording.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.program.ProgramException;

class LiveCommandTest {
    private static List<String> words(String line) {
        return List.of(line.split("\\|", -1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            python|train.py|--lr|3,                      python|R.py|--live|train.py|--lr|3
            python3|-u|a b/train.py,                     python3|-u|R.py|--live|a b/train.py
            torchrun|--nproc-per-node|2|train.py|b.py,   torchrun|--nproc-per-node|2|R.py|--live|train.py|b.py
            ssh|host|python|tapedeck_record.py|train.py, ssh|host|python|tapedeck_record.py|--live|train.py
            python|/x/tapedeck_record.py|--live|t.py,    python|/x/tapedeck_record.py|--live|t.py
            ssh|host|cd x && python tapedeck_record.py train.py, ssh|host|cd x && python tapedeck_record.py --live train.py
            """)
    void theRecorderStandsBeforeTheScript(String command, String started) throws Exception {
        assertThat(LiveCommand.of(words(command), Path.of("R.py"))).isEqualTo(words(started));
    }

    @Test
    void aCommandWithoutAScriptIsRefused() {
        for (String line : List.of("python", "python|-m|train", "train.py")) {
            assertThatThrownBy(() -> LiveCommand.of(words(line), Path.of("R.py")))
                    .isInstanceOfSatisfying(ProgramException.class,
                            why -> assertThat(why.message().key()).isEqualTo("live.noScript"));
        }
    }
}
