package tapedeck.programs;

import java.nio.file.Path;
import tapedeck.action.NotOpenedException;
import tapedeck.action.Openers;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;

/**
 * The entry of a file, whatever it holds: who can open it is asked when it is loaded, for that may be slow.
 *
 * @param file absolute
 * @param openers those that are asked
 */
record FileEntry(Path file, Openers<ProgramEntry> openers) implements EntryOfFile {
    @Override
    public Program load(Path home) throws ProgramException {
        return load(home, new ProgramLoad());
    }

    @Override
    public Program load(Path home, ProgramLoad loading) throws ProgramException {
        try {
            return openers.open(file).load(home, loading);
        } catch (NotOpenedException e) {
            throw new ProgramException(e.message());
        }
    }
}
