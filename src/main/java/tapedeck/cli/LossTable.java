package tapedeck.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.IterationListener;
import tapedeck.file.WholeFile;
import tapedeck.program.ProgramException;

/** The file of {@code --csv}: the loss of each iteration. A command that fails or is cancelled leaves there what was. */
final class LossTable {
    private LossTable() {}

    /** The work that is done while each iteration becomes a row. */
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
            Rows rows = new Rows(draft.out(), !isBeside);
            rows.add("iteration,loss");
            int code = work.with((iteration, loss) -> rows.add(iteration + "," + NumberConverters.exact(loss)));
            rows.end();
            if (code == 0) {
                draft.keep();
            }
            return code;
        } catch (IOException e) {
            throw OutputFile.notWritten(file, e);
        }
    }

    /** Lines, until one cannot be written; why it could not is thrown at the end. */
    private static final class Rows {
        private final Writer out;
        private final boolean flushes;
        private @Nullable IOException failure;

        /** @param flushes whether each line is to go out at once, as whoever reads a pipe wants it */
        Rows(OutputStream out, boolean flushes) {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            this.flushes = flushes;
        }

        void add(String line) {
            try {
                if (failure == null) {
                    out.write(line + System.lineSeparator());
                    if (flushes) {
                        out.flush();
                    }
                }
            } catch (IOException e) {
                failure = e;
            }
        }

        /** @throws IOException if not every line was written */
        void end() throws IOException {
            if (failure != null) {
                throw failure;
            }
            out.flush();
        }
    }
}
