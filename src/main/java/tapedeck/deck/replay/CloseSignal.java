package tapedeck.deck.replay;

import java.util.ArrayList;
import java.util.List;

/** That a run is closed, or is to end, and what is to be released then. Any thread. */
public final class CloseSignal {
    private final List<Runnable> releases = new ArrayList<>();
    private volatile boolean closed;
    private volatile boolean cancelled;

    public boolean isClosed() { return closed; }

    /** Returns whether it is closed, or was cancelled: the Program is to end. */
    public boolean isEnding() {
        return closed || cancelled;
    }

    /**
     * Has {@code release} called when it is closed or cancelled: on the thread that does so, or on this one if that was done
     * already.
     */
    public void onClose(Runnable release) {
        synchronized (releases) {
            if (!isEnding()) {
                releases.add(release);
                return;
            }
        }
        release.run();
    }

    /** Closes it, and releases what waits for that; the second time does nothing. */
    public void close() {
        closed = true;
        release();
    }

    /** Has the Program end, and releases what waits for that; it is not closed by this. */
    public void cancel() {
        cancelled = true;
        release();
    }

    private void release() {
        List<Runnable> waiting;
        synchronized (releases) {
            waiting = List.copyOf(releases);
            releases.clear();
        }
        waiting.forEach(Runnable::run);
    }
}
