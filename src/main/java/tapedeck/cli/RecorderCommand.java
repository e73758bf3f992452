package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tapedeck.program.ProgramException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/** {@code tapedeck recorder OUT.py}: writes out the one Python file that records a PyTorch program where it runs. */
@Command(name = "recorder", description = "cli.recorder")
public final class RecorderCommand implements Callable<Integer> {
    private final Path recorder;

    @Option(names = "--replace", descriptionKey = "cli.recorder.replace")
    private boolean isReplacing;

    @Parameters(paramLabel = "OUT.py", descriptionKey = "cli.recorder.out")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    /** @param home the folder that holds {@code assets} */
    public RecorderCommand(Path home) {
        recorder = recorder(home);
    }

    /** Where the recorder is. */
    static Path recorder(Path home) {
        return home.resolve(Path.of("assets", "record", "tapedeck_record.py"));
    }

    /** Writes it, whole or not at all; a file that is there stays, unless it is asked for. */
    @Override
    public Integer call() throws ProgramException {
        byte[] text;
        try {
            text = Files.readAllBytes(recorder);
        } catch (IOException e) {
            throw new ProgramException(Message.of("cli.recorder.missing", "file", recorder.toString(), "why",
                    FileErrorText.why(e)));
        }
        if (Files.exists(out) && !isReplacing) {
            throw new ProgramException(Message.of("cli.recorder.exists", "file", out.toString()));
        }
        OutputFile.write(out, text);
        return 0;
    }
}
