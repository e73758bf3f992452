package tapedeck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.cli.option.NumberConverters;
import tapedeck.deck.IterationListener;
import tapedeck.file.WholeFile;
import tapedeck.program.ProgramException;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;

/** The file of {@code --csv}: the loss of each iteration. A command that fails or is cancelled leaves there what was. */
final class LossTable {
    private LossTable() {}

    /** What is done while each iteration becomes a row. */
    interface Work {
        /** The exit code; unless 0, it has failed. */
        int with(IterationListener row) throws ProgramException, InterruptedException;
    }

    /**
     * Does the work, and writes the table if it is done.
     *
     * @param file null for none
     * @return the exit code
     * @throws ProgramException if the work fails, or nothing can be written
     */
    static int write(@Nullable Path file, Work work) throws ProgramException, InterruptedException {
        if (file == null) {
            return work.with((_, _) -> {});
        }
        try (WholeFile.Draft draft = WholeFile.draft(file)) {
            boolean isBeside = !draft.place().equals(file);
            if (isBeside) {
                draft.place().toFile().deleteOnExit(); // Ctrl+C ends the process, and nothing is closed
            }
            // whoever reads a pipe wants each row at once
            PrintWriter writer = new PrintWriter(draft.out(), !isBeside, StandardCharsets.UTF_8);
            writer.println("iteration,loss");
            int code = work.with((iteration, loss) -> writer.println(iteration + "," + NumberConverters.exact(loss)));
            if (writer.checkError()) {
                throw new ProgramException(Message.of("cli.notWritten", "file", file.toString(), "why",
                        Message.of("text.file.failed")));
            }
            if (code == 0) {
                draft.keep();
            }
            return code;
        } catch (IOException e) {
            throw new ProgramException(Message.of("cli.notWritten", "file", file.toString(), "why",
                    FileTrouble.why(e)));
        }
    }
}
