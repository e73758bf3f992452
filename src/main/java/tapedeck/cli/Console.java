package tapedeck.cli;

import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;

/** Where scripts print that no command runs: what the program was started from. */
public final class Console {
    private Console() {}

    /** A script's prints and errors on the console's own. */
    public static ScriptProgram.Surroundings surroundings(PythonEngine python) {
        return new ScriptProgram.Surroundings(python, System.out, System.err);
    }
}
