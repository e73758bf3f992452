package tapedeck.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Texts;

/**
 * The {@link PyTorchScript} as a file, in UTF-8.
 *
 * @param texts of its comments
 * @param distributed whether it is for several processes
 */
public record PyTorchExporter(Texts texts, boolean distributed) implements Exporter {
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
    public void write(Program program, TakeHistory history, ScriptFolder folder, OutputStream out)
            throws IOException, ProgramException {
        Script script = distributed
                ? PyTorchScript.distributed(program, history, texts, folder)
                : PyTorchScript.of(program, history, texts, folder);
        out.write(script.text().getBytes(StandardCharsets.UTF_8));
    }
}
