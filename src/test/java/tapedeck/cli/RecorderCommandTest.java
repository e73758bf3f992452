package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tapedeck.program.ProgramException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

class RecorderCommandTest {
    private static final Path HOME = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private static void write(Path home, String... words) throws ProgramException {
        RecorderCommand command = new RecorderCommand(home);
        new CommandLine(command).parseArgs(words);
        command.call();
    }

    @Test
    void whatIsWrittenIsTheRecorderToTheByte() throws Exception {
        Path out = folder.resolve("rec.py");
        write(HOME, out.toString());
        assertThat(out).hasSameBinaryContentAs(HOME.resolve("assets/record/tapedeck_record.py"));
    }

    @Test
    void aFileThatIsThereStaysAsItWas() throws IOException {
        Path out = Files.writeString(folder.resolve("mine.py"), "print(1)\n");
        assertThatThrownBy(() -> write(HOME, out.toString())).isInstanceOfSatisfying(ProgramException.class,
                why -> assertThat(why.message()).isEqualTo(Message.of("cli.recorder.exists", "file", out.toString())));
        assertThat(out).hasContent("print(1)\n");
    }

    @Test
    void askedForItIsWrittenOver() throws Exception {
        Path out = Files.writeString(folder.resolve("old.py"), "print(1)\n");
        write(HOME, "--replace", out.toString());
        assertThat(out).hasSameBinaryContentAs(HOME.resolve("assets/record/tapedeck_record.py"));
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path out = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> write(HOME, "--replace", out.toString())).isInstanceOf(ProgramException.class);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsMissingIsSaid() {
        Path out = folder.resolve("none").resolve("rec.py");
        assertThatThrownBy(() -> write(HOME, out.toString())).isInstanceOfSatisfying(ProgramException.class,
                why -> assertThat(why.message()).isEqualTo(Message.of("cli.notWritten", "file", out.toString(), "why",
                        FileErrorText.why(new java.nio.file.NoSuchFileException("none")))));
    }

    @Test
    void aHomeWithoutTheRecorderIsSaid() {
        assertThatThrownBy(() -> write(folder, folder.resolve("rec.py").toString()))
                .isInstanceOfSatisfying(ProgramException.class, why -> assertThat(why.message().key())
                        .isEqualTo("cli.recorder.missing"));
        assertThat(folder).isEmptyDirectory();
    }
}
