package tapedeck.deck.replay;

import java.util.ArrayList;
import java.util.List;

/** That a run is closed, and what is to be released then. Any thread. */
public final class Closing {
    private final List<Runnable> releases = new ArrayList<>();
    private volatile boolean closed;

    public boolean isClosed() { return closed; }

    /** Has {@code release} called when it is closed: on the thread that closes it, or on this one if it is closed already. */
    public void onClose(Runnable release) {
        synchronized (releases) {
            if (!closed) {
                releases.add(release);
                return;
            }
        }
        release.run();
    }

    /** Closes it, and releases what waits for that; the second time does nothing. */
    public void close() {
        List<Runnable> waiting;
        synchronized (releases) {
            closed = true;
            waiting = List.copyOf(releases);
            releases.clear();
        }
        waiting.forEach(Runnable::run);
    }
}
