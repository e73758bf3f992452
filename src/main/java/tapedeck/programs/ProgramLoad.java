package tapedeck.programs;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ProgramException;

/** A lesson on its way: how much of it is read, and whether it is still wanted. For any thread. */
public final class ProgramLoad {
    private double share = Double.NaN;
    private boolean cancelled;
    private @Nullable Thread reader;

    /** Of nothing yet. */
    public ProgramLoad() {
        // says nothing but its summary
    }

    /** How much of a table is read, from 0 to 1; NaN of what is no table, or not begun. */
    public synchronized double share() {
        return share;
    }

    /** It is not wanted any more: it ends as soon as it can. */
    public synchronized void cancel() {
        cancelled = true;
        if (reader != null) {
            reader.interrupt();
        }
    }

    private synchronized void told(double read) {
        share = read;
    }

    /** Something slow, which tells how much of a table is read, from 0 to 1. */
    public interface Work<T> {
        T run(DoubleConsumer told) throws ProgramException;
    }

    /**
     * Reads a table, which an interruption of the thread ends: {@link #cancel} does that.
     *
     * @throws CancellationException if it was cancelled
     */
    public <T> T reading(Work<T> work) throws ProgramException {
        begin();
        try {
            return work.run(this::told);
        } catch (ProgramException | RuntimeException e) {
            if (end()) {
                throw new CancellationException();
            }
            throw e;
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        if (cancelled) {
            throw new CancellationException();
        }
        reader = Thread.currentThread();
        share = 0;
    }

    /** Returns whether it was cancelled. */
    private synchronized boolean end() {
        if (cancelled && reader != null) {
            Thread.interrupted(); // what comes next on this thread is another's
        }
        reader = null;
        return cancelled;
    }
}
