package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.program.ProgramException;
import tapedeck.python.PythonEngine;

/**
 * A little of everything, one after the other in one process: the launcher runs it where a JVM notes what the next ones are to find
 * ready. What Python has compiled is left in a file.
 */
@Command(name = "rehearse", hidden = true, description = "cli.rehearse")
final class RehearseCommand implements Callable<Integer> {
    private final PythonEngine python;

    @Parameters(index = "0", paramLabel = "FOLDER")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Parameters(index = "1", paramLabel = "MODULES")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path modules;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** @param python runs the script, and what it has compiled is left */
    RehearseCommand(PythonEngine python) {
        this.python = python;
    }

    @Override
    public Integer call() throws ProgramException {
        python.warm();
        try {
            python.store(modules);
        } catch (IOException e) {
            throw OutputFile.notWritten(modules, e);
        }
        String script = folder.resolve("rehearsed.py").toString();
        run("export", "fizzbuzz", script);
        run("run", script, "--iterations", "20");
        run("export", "fizzbuzz", "--as", "page", folder.resolve("rehearsed.html").toString());
        run("snapshot", "fizzbuzz", folder.resolve("rehearsed.png").toString(), "--at", "backward:3");
        run("lessons");
        return 0;
    }

    /** What fails here is said where it is asked for: a cache without it is as good. */
    private void run(String... line) {
        spec.root().commandLine().execute(line);
    }
}
