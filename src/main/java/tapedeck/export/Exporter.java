package tapedeck.export;

import java.io.IOException;
import java.io.OutputStream;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Texts;

/** A format in which a Program can be taken along. Immutable, for any thread. */
public interface Exporter {
    /**
     * That of {@code format}, which takes a program.
     *
     * @param texts of comments
     */
    static Exporter of(Format format, Texts texts) {
        return switch (format) {
            case PYTORCH -> new PyTorchExporter(texts, false);
            case NOTEBOOK -> new NotebookExporter(texts);
            default -> throw new IllegalArgumentException(format.id());
        };
    }

    /** The word that names it in commands: {@code pytorch}. */
    String id();

    /** Returns what a file of it ends in, without a dot: {@code py}. */
    String extension();

    /**
     * Writes {@code program} as it ran. May be slow: it makes or reads the rows.
     *
     * @param folder in which the file is to be; is told what it needs beside it
     * @throws ProgramException if this Program cannot be written so
     * @throws IOException if {@code out} does not take it
     */
    void write(Program program, TakeHistory history, ScriptFolder folder, OutputStream out)
            throws IOException, ProgramException;
}
