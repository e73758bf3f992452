package tapedeck.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.Texts;

/**
 * The {@link PyTorchScript} as a file, in UTF-8.
 *
 * @param texts of its comments
 */
public record PyTorchExporter(Texts texts) implements Exporter {
    @Override
    public String id() {
        return "pytorch";
    }

    @Override
    public String extension() {
        return "py";
    }

    @Override
    public void write(Program program, Settings settings, OutputStream out) throws IOException, ProgramException {
        out.write(PyTorchScript.of(program, settings, texts).text().getBytes(StandardCharsets.UTF_8));
    }
}
