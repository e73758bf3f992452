package tapedeck.python.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches the heap that all runs share, as long as there is one, and tells the youngest when they keep too much: what repeats
 * another, or races it, ends before what somebody works on. What was kept when the first began, such as earlier takes, is not
 * theirs. Any thread.
 */
public final class HeapGuard {
    private final long wanted;
    private final List<Runnable> runs = new ArrayList<>();
    private @Nullable HeapWatch watch;

    /** @param most that is kept, in bytes */
    public HeapGuard(long most) {
        wanted = most; // what fits is asked for by the first run: before, it would hold up the window
    }

    /** Returns what is kept at most, in bytes. */
    public long most() {
        return HeapWatch.limit(wanted);
    }

    /** How much may be in use when runs begin now, in bytes: garbage counts, too, to their favour. */
    long full() {
        return HeapWatch.limit(HeapWatch.used() + most());
    }

    /**
     * Guards a run until it is closed.
     *
     * @param full called on a thread of the JVM's, perhaps several times
     */
    public synchronized Guarded guard(Runnable full) {
        runs.add(full);
        if (watch == null) {
            watch = new HeapWatch(full(), this::tell);
        }
        return () -> leave(full);
    }

    /** A run that is guarded. */
    public interface Guarded extends AutoCloseable {
        @Override
        void close();
    }

    private synchronized void leave(Runnable full) {
        runs.remove(full);
        if (runs.isEmpty() && watch != null) {
            watch.close();
            watch = null;
        }
    }

    /** The one that is told may take long to end: meanwhile others come and go. */
    void tell() {
        Runnable youngest;
        synchronized (this) {
            youngest = runs.isEmpty() ? () -> {} : runs.getLast();
        }
        youngest.run();
    }
}
