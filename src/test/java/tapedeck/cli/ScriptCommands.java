package tapedeck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptOpener;
import tapedeck.python.ScriptProgram;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** Commands that are given a script, and what they say. */
abstract class ScriptCommands {
    /** Four iterations. */
    static final String LOOP = """
            import sys
            import torch

            w = torch.tensor([1., 2.], requires_grad=True)
            for i in range(4):
                loss = (w * w) @ torch.ones(2) * (i + 1)
                loss.backward()
                print('iteration', i, loss.item())
            print('end', sys.argv[1:])
            """;

    private final PythonEngine python;
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    ScriptCommands(PythonEngine python) {
        this.python = python;
    }

    final int run(String source, String... arguments) throws IOException {
        return command("run", source, arguments);
    }

    final int command(String name, String source, String... arguments) throws IOException {
        Path script = Files.writeString(folder.resolve("script.py"), source);
        return commands(Stream.concat(Stream.of(name, script.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    /** What stands on standard error of a mistake, in the language of the system. */
    static String complaint(Message why) {
        return "tapedeck: " + new Texts(Language.of(Locale.getDefault())).of(why) + "\n";
    }

    final int commands(String... line) {
        return commands(out, line);
    }

    final int commands(Writer reader, String... line) {
        Catalogue catalogue = new Catalogue();
        catalogue.opens(new ScriptOpener(ScriptProgram.Surroundings.silent(python)));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Commands(new NoScreen(), catalogue, python).run(reader,
                new PrintWriter(err, true), line);
    }
}
