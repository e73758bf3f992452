package tapedeck.ui.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Failure;

/**
 * Works on one thread in the background, and always on what was asked for last. Of several jobs only the newest waits; the
 * one at work is finished, so that under a stream of jobs results still appear, unless it is given up. Results are fetched
 * by {@link #poll}, once a pulse; a failure is a result, too. For any thread, but meant for the FX thread.
 *
 * @param <J> what is to be done, with all that it takes: it is handed to the thread
 * @param <R> what comes out, handed back
 */
public final class Newest<J, R> implements AutoCloseable {
    /** The work of a job. On the worker's thread. */
    @FunctionalInterface
    public interface Work<J, R> {
        /**
         * The result, or null if there is none.
         *
         * @param cancelled to be asked from time to time
         * @throws CancellationException if it was cancelled
         */
        @Nullable
        R of(J job, BooleanSupplier cancelled) throws Exception;
    }

    /**
     * A job that is over.
     *
     * @param result null if there is none
     * @param failure why there is none, or null; a {@link CancellationException} if the job was given up
     */
    public record Done<J, R>(J job, @Nullable R result, @Nullable Throwable failure) {}

    /** A job at work. */
    private static final class Running {
        private final Thread thread = Thread.currentThread();
        private volatile boolean cancelled;
    }

    /** Without work the thread ends. */
    private static final int IDLE_SECONDS = 10;

    private final String name;
    private final Work<J, R> work;
    private final boolean interrupts;
    private final ExecutorService executor;
    private @Nullable J waiting;
    private @Nullable Running running;
    private @Nullable Done<J, R> done;
    private boolean failed;

    /** @param name of the thread, and of what is done in the log */
    public Newest(String name, Work<J, R> work) {
        this(name, false, work);
    }

    /** One whose jobs are interrupted when they are given up: they read files and compute, and hold nothing that breaks by that. */
    public static <J, R> Newest<J, R> interrupting(String name, Work<J, R> work) {
        return new Newest<>(name, true, work);
    }

    private Newest(String name, boolean interrupts, Work<J, R> work) {
        this.interrupts = interrupts;
        this.name = name;
        this.work = work;
        executor = new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Has {@code preparation} run before the first job that is still to come, such as what is slow the first time. */
    public void prepare(Runnable preparation) {
        executor.execute(preparation);
    }

    /** Asks for a job; an older one that still waits is dropped. After {@link #close} nothing is done. */
    public synchronized void submit(J job) {
        if (executor.isShutdown()) {
            return;
        }
        if (waiting == null) {
            executor.execute(this::next);
        }
        waiting = job;
    }

    /** Asks for a job instead of all before: what is at work ends, its result is not wanted any more. */
    public synchronized void replace(J job) {
        forget();
        submit(job);
    }

    /** Drops what waits, what is ready, and what is at work, which ends as soon as it asks. */
    public synchronized void forget() {
        waiting = null;
        done = null;
        if (running != null) {
            giveUp(running);
            running = null;
        }
        notifyAll();
    }

    /** Gives up what is at work, or waits: then that it was cancelled is its result. */
    public synchronized void cancel() {
        if (running != null) {
            giveUp(running);
        } else if (waiting != null) {
            done = new Done<>(waiting, null, new CancellationException());
        }
        waiting = null;
    }

    private void giveUp(Running job) {
        job.cancelled = true;
        if (interrupts) {
            job.thread.interrupt();
        }
    }

    /** The newest result, once; null if there is none yet. */
    public synchronized @Nullable Done<J, R> poll() {
        Done<J, R> newest = done;
        done = null;
        return newest;
    }

    /** Returns whether a result is still to come or to be fetched. */
    public synchronized boolean isBusy() {
        return waiting != null || running != null || done != null;
    }

    /** Waits until there is a result to be fetched, or none is to come: for still pictures. */
    public synchronized void await() throws InterruptedException {
        while (done == null && (waiting != null || running != null)) {
            wait();
        }
    }

    private void next() {
        Running token = new Running();
        J job = begin(token);
        if (job == null) {
            return;
        }
        try {
            R result = work.of(job, () -> token.cancelled);
            end(token, new Done<>(job, result, null));
        } catch (Throwable failure) { // errors too: somebody waits for the result
            boolean ended = token.cancelled && failure instanceof InterruptedException;
            end(token, new Done<>(job, null, ended ? new CancellationException() : failure));
        }
    }

    private synchronized @Nullable J begin(Running token) {
        J job = waiting;
        waiting = null;
        if (job != null) {
            running = token;
        }
        return job;
    }

    private synchronized void end(Running token, Done<J, R> result) {
        if (token.cancelled) {
            Thread.interrupted(); // the next job is another
        }
        if (running == token) { // else it was forgotten
            running = null;
            done = result;
            log(result.failure());
            notifyAll();
        }
    }

    /** Faults of this program, once until it works again: what failed is likely to fail with every job. */
    private void log(@Nullable Throwable failure) {
        boolean isOurs = failure != null && !(failure instanceof CancellationException)
                && !Failure.isForItsUser(failure);
        if (isOurs && !failed) {
            System.getLogger(Newest.class.getName()).log(System.Logger.Level.ERROR, name + " failed", failure);
        }
        failed = failure != null;
    }

    /** Drops everything and ends the thread. */
    @Override
    public synchronized void close() {
        forget();
        executor.shutdownNow();
    }
}
