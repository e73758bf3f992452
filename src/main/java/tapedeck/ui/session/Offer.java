package tapedeck.ui.session;

import java.nio.file.Path;
import tapedeck.text.Message;

/** The offer about a session, in a line over the window. Immutable. */
sealed interface Offer {
    /**
     * To go on where a window stood that came to no end.
     *
     * @param what was open
     * @param takes how many
     * @param time when it was saved, for people
     */
    record GoOn(Message what, int takes, String time, SessionTasks.Read read) implements Offer {}

    /**
     * To run the programs that a session holds, which are shown.
     *
     * @param name of the session; of one that was saved by itself what was open
     * @param programs their names
     */
    record Run(Message name, Message programs, SessionTasks.Read read) implements Offer {
        /** Returns whether nobody saved it, but the program by itself. */
        boolean isLeft() {
            return read.left() != null;
        }
    }

    /** Not all could be read of a session: it is not this window's file, so that nothing is written over it. */
    record Salvaged(Path file) implements Offer {}

    /** A session that another window has open is a copy here. */
    record Copy(Path file) implements Offer {}

    /** Returns whether it is of the session that is open, and goes with it. */
    default boolean isOfOpen() {
        return !(this instanceof GoOn);
    }

    /** Returns whether it says why the session is in no file. */
    default boolean isOfFile() {
        return this instanceof Salvaged || this instanceof Copy;
    }
}
