package tapedeck.ui.inspector;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.NumericCheck;
import tapedeck.explain.Place;
import tapedeck.program.Failure;
import tapedeck.tape.TapeSnapshot;

/** Runs numeric checks in the background. A new job ends the one at work; results are fetched by {@link #poll}. */
final class CheckWorker implements AutoCloseable {
    /** What to check. */
    record Job(TapeSnapshot snapshot, Place place, double h, boolean whole) {
        /** Whether the same is asked, if of another moment. */
        boolean asksLike(Job other) {
            return place.equals(other.place) && h == other.h && whole == other.whole;
        }
    }

    /** A job done: what came out, null if there is no loss; or why it failed, else empty. */
    record Done(Job job, @Nullable NumericCheck check, String failure) {}

    private record Numbered(long number, Done done) {}

    private final ExecutorService executor = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("numeric check").factory());
    /** The number of the job that is wanted: whatever has another is stale. */
    private final AtomicLong newest = new AtomicLong();
    private final AtomicReference<@Nullable Numbered> done = new AtomicReference<>();
    private final AtomicInteger open = new AtomicInteger();

    void submit(Job job) {
        long number = newest.incrementAndGet();
        done.set(null);
        if (!executor.isShutdown()) {
            open.incrementAndGet();
            executor.execute(() -> work(job, number));
        }
    }

    /** Ends what is at work and drops what is ready. */
    void forget() {
        newest.incrementAndGet();
        done.set(null);
    }

    /** The result of the newest job, once; null if there is none yet. */
    @Nullable
    Done poll() {
        Numbered result = done.getAndSet(null);
        return result != null && result.number == newest.get() ? result.done : null;
    }

    boolean isBusy() { return open.get() > 0 || done.get() != null; }

    private void work(Job job, long number) {
        try {
            if (newest.get() == number) {
                done.set(new Numbered(number, new Done(job, NumericCheck.of(job.snapshot(), job.place(), job.h(),
                        job.whole(), () -> newest.get() != number), "")));
            }
        } catch (CancellationException stale) {
            // somebody wants to know something else by now
        } catch (Throwable failure) { // errors too: the page waits for the answer
            System.getLogger(CheckWorker.class.getName()).log(System.Logger.Level.ERROR, "check failed", failure);
            done.set(new Numbered(number, new Done(job, null, Failure.describe(failure))));
        } finally {
            open.decrementAndGet();
        }
    }

    @Override
    public void close() {
        forget();
        executor.shutdownNow();
    }
}
