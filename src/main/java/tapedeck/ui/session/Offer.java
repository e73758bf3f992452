package tapedeck.ui.session;

import java.nio.file.Path;
import tapedeck.text.Message;

/** What is said of a session, and offered, in a line over the window. Immutable. */
sealed interface Offer {
    /**
     * To go on where a window stood that came to no end.
     *
     * @param what was open
     * @param takes how many
     * @param time when it was saved, for people
     */
    record GoOn(Message what, int takes, String time, SessionWork.Read read) implements Offer {}

    /**
     * To run the programs that a session holds.
     *
     * @param name of the session
     * @param programs their names
     */
    record Run(Message name, Message programs, SessionWork.Read read) implements Offer {}

    /** Not all could be read of a session: it is not this window's file, so that nothing is written over it. */
    record Salvaged(Path file) implements Offer {}

    /** A session that another window has open is a copy here. */
    record Copy(Path file) implements Offer {}
}
