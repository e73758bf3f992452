package tapedeck.export;

import java.io.IOException;
import java.io.OutputStream;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;

/** A format in which a Program can be taken along. Immutable, for any thread. */
public interface Exporter {
    /** The word that names it in commands: {@code pytorch}. */
    String id();

    /** What a file of it ends in, without a dot: {@code py}. */
    String extension();

    /**
     * Writes {@code program}, started with {@code settings}. May be slow: it makes or reads the rows.
     *
     * @throws ProgramException if this Program cannot be written so
     * @throws IOException if {@code out} does not take it
     */
    void write(Program program, Settings settings, OutputStream out) throws IOException, ProgramException;
}
