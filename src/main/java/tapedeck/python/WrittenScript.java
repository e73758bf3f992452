package tapedeck.python;

import java.nio.file.Path;
import tapedeck.program.ProgramException;
import tapedeck.programs.EntryOfFile;

/**
 * A script as it stands in an editor, whatever its file holds.
 *
 * @param file that it is, or is to be: modules and data are looked for beside it
 * @param text all of it
 */
public record WrittenScript(Path file, String text, ScriptProgram.Surroundings surroundings,
        ScriptProgram.Options options) implements EntryOfFile {
    /** @throws tapedeck.program.SyntaxException if the text is no Python, as far as one is there to ask without a wait */
    @Override
    public ScriptProgram load(Path home) throws ProgramException {
        ScriptFile.limit(file, text.length());
        surroundings.engine().check(file, text);
        return new ScriptProgram(file, text, surroundings, options);
    }
}
