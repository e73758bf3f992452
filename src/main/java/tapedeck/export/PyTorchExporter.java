package tapedeck.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.text.Texts;

/**
 * The {@link PyTorchScript} as a file, in UTF-8.
 *
 * @param texts of its comments
 * @param folder in which the file is to be
 * @param distributed whether it is for several processes
 */
public record PyTorchExporter(Texts texts, Path folder, boolean distributed) implements Exporter {
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
    public void write(Program program, Settings settings, List<Change> changed, OutputStream out)
            throws IOException, ProgramException {
        Script script = distributed
                ? PyTorchScript.distributed(program, settings, changed, texts, folder)
                : PyTorchScript.of(program, settings, changed, texts, folder);
        out.write(script.text().getBytes(StandardCharsets.UTF_8));
    }
}
