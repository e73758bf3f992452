package tapedeck.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.Texts;

/**
 * The {@link PyTorchScript} as a file, in UTF-8.
 *
 * @param texts of its comments
 * @param folder in which the file is to be
 */
public record PyTorchExporter(Texts texts, Path folder) implements Exporter {
    /** What a file of it ends in. */
    public static final String EXTENSION = "py";

    @Override
    public String id() {
        return "pytorch";
    }

    @Override
    public String extension() {
        return EXTENSION;
    }

    @Override
    public void write(Program program, Settings settings, OutputStream out) throws IOException, ProgramException {
        out.write(PyTorchScript.of(program, settings, texts, folder).text().getBytes(StandardCharsets.UTF_8));
    }
}
