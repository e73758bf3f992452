package tapedeck.cli;

import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;

/** The output of scripts that {@code run} does not run: beside standard output, which has what the command itself says. */
public final class Console {
    private Console() {}

    /** A script's prints and errors on standard error. */
    public static ScriptProgram.Surroundings surroundings(PythonEngine python) {
        return new ScriptProgram.Surroundings(python, System.err, System.err);
    }
}
