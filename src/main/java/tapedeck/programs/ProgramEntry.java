package tapedeck.programs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Something to be learned with a Program. */
public interface ProgramEntry {
    /** The word that names it in commands. */
    String id();

    /** Its name for people, on one line. */
    Message title();

    /** Returns its name in a word or two, for its tile. */
    default Message shortTitle() {
        return title();
    }

    /** The file that it is, or null if it is none. */
    default @Nullable Path file() {
        return null;
    }

    /** Returns whether its id, or its file, says all of it: not of a table that was pasted, or is prepared by hand. */
    default boolean isNamed() {
        return true;
    }

    /**
     * Reads what the Program needs, and makes it. Slow: not for the thread of the window.
     *
     * @param home the folder that holds {@code sample-datasets}
     * @throws ProgramException if a file is missing or wrong; the message names file and line
     */
    Program load(Path home) throws ProgramException;

    /**
     * As {@link #load(Path)}, where it takes long.
     *
     * @param loading is told how far it is, and may end it
     * @throws java.util.concurrent.CancellationException if it did
     */
    default Program load(Path home, ProgramLoad loading) throws ProgramException {
        return load(home);
    }
}
