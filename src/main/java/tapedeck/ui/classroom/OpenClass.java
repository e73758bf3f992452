package tapedeck.ui.classroom;

import java.util.List;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.PacedSnapshots;
import tapedeck.classroom.server.ClassServer;
import tapedeck.classroom.server.LocalAddress;

/**
 * A class that phones can join.
 *
 * @param where they reach it
 * @param addresses all that they might reach, as they were when it was opened
 * @param paced its votes, for the window
 */
record OpenClass(Classroom classroom, ClassServer server, LocalAddress where, List<LocalAddress> addresses,
        PacedSnapshots paced) {
    OpenClass {
        addresses = List.copyOf(addresses);
    }

    /** Returns whether phones can reach it: else this computer is in no network. */
    boolean isReachable() {
        return !where.address().isLoopbackAddress();
    }
}
