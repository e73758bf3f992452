package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tapedeck.export.page.PlaygroundPage;
import tapedeck.file.WholeFile;
import tapedeck.program.ProgramException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** Writes the playground's page with the engine that was compiled for browsers: the build calls it. */
@Command(name = "playground", hidden = true, description = "cli.playground")
final class PlaygroundCommand implements Callable<Integer> {
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "ENGINE")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path engine;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    PlaygroundCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() throws ProgramException {
        byte[] page = new PlaygroundPage().write(texts.language(), read());
        for (Path file : files) {
            try {
                WholeFile.write(file, page);
            } catch (IOException e) {
                throw new ProgramException(
                        Message.of("cli.notWritten", "file", file.toString(), "why", FileErrorText.why(e)));
            }
        }
        return 0;
    }

    private String read() throws ProgramException {
        try {
            return Files.readString(engine);
        } catch (IOException e) {
            throw new ProgramException(
                    Message.of("cli.notRead", "file", engine.toString(), "why", FileErrorText.why(e)));
        }
    }
}
