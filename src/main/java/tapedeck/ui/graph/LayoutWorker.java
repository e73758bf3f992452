package tapedeck.ui.graph;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.TapeSnapshot;

/**
 * Lays out in the background. Only the newest job waits; the one at work is finished, so that under a stream of
 * jobs pictures still appear. Results are fetched by {@link #poll}.
 */
final class LayoutWorker implements AutoCloseable {
    /** A layout that is wanted, and what will be drawn with it. */
    record Job(LayoutEngine.Request request, TapeSnapshot snapshot, double stepSeconds) {}

    /** A job done: the layout, or why there is none. */
    record Done(Job job, @Nullable GraphLayout layout, @Nullable Exception failure) {}

    private final ExecutorService executor = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("graph layout").factory());
    private final LayoutEngine engine = new LayoutEngine();
    private final AtomicReference<@Nullable Job> waiting = new AtomicReference<>();
    private final AtomicReference<@Nullable Done> done = new AtomicReference<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    /** Asks for a layout; an older job that still waits is dropped. */
    void submit(Job job) {
        if (waiting.getAndSet(job) == null && !closed) {
            open.incrementAndGet();
            executor.execute(this::work);
        }
    }

    /** Drops what waits and what is ready. */
    void forget() {
        waiting.set(null);
        done.set(null);
    }

    /** The newest result, once; null if there is none yet. */
    @Nullable
    Done poll() {
        return done.getAndSet(null);
    }

    /** Whether a result is still to come or to be fetched. */
    boolean isBusy() {
        return open.get() > 0 || done.get() != null;
    }

    private void work() {
        try {
            Job job = waiting.getAndSet(null);
            if (job != null) {
                done.set(run(job));
            }
        } finally {
            open.decrementAndGet();
        }
    }

    private Done run(Job job) {
        try {
            return new Done(job, engine.layout(job.request(), () -> closed), null);
        } catch (CancellationException cancelled) {
            return new Done(job, null, cancelled);
        } catch (RuntimeException failure) {
            System.getLogger(LayoutWorker.class.getName()).log(System.Logger.Level.ERROR, "layout failed", failure);
            return new Done(job, null, failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        forget();
        executor.shutdownNow();
    }
}
