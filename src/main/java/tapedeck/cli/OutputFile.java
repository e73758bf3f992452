package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import tapedeck.file.WholeFile;
import tapedeck.program.ProgramException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/** The file that a command writes: whole or not at all, and why not in one line. */
final class OutputFile {
    private OutputFile() {}

    /** @throws ProgramException if it cannot be written; what stood there stays */
    static void write(Path file, byte[] content) throws ProgramException {
        try {
            WholeFile.write(file, content);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    /** The line that says which file could not be written, and why. */
    static ProgramException notWritten(Path file, IOException why) {
        return new ProgramException(
                Message.of("cli.notWritten", "file", file.toString(), "why", FileErrorText.why(why)));
    }
}
