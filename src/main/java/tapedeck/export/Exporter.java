package tapedeck.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.text.Texts;

/** A format in which a Program can be taken along. Immutable, for any thread. */
public interface Exporter {
    /**
     * That of {@code format}, which takes a program.
     *
     * @param texts of comments
     * @param folder in which the file is to be
     */
    static Exporter of(Format format, Texts texts, Path folder) {
        return switch (format) {
            case PYTORCH -> new PyTorchExporter(texts, folder, false);
            case NOTEBOOK -> new NotebookExporter(texts, folder);
            default -> throw new IllegalArgumentException(format.id());
        };
    }

    /** The word that names it in commands: {@code pytorch}. */
    String id();

    /** What a file of it ends in, without a dot: {@code py}. */
    String extension();

    /**
     * Writes {@code program}, started with {@code settings}, and what was {@code changed} on the way. May be slow: it makes or
     * reads the rows.
     *
     * @throws ProgramException if this Program cannot be written so
     * @throws IOException if {@code out} does not take it
     */
    void write(Program program, Settings settings, List<Change> changed, OutputStream out)
            throws IOException, ProgramException;
}
