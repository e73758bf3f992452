package tapedeck.deck.replay;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The gate at which the Program's thread waits: for a command, or for its pace. Commands run on that thread, between two events. */
public final class Gate {
    /** Thrown through the Program when the deck closes. */
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("closed", null, false, false);
        }
    }

    private static final long POLL_MILLIS = 2;

    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private final Consumer<Throwable> failed;
    private final CloseSignal closing = new CloseSignal();
    private volatile boolean waiting;
    /** The Program has ended: nobody leaves by {@link Closed} because it was cancelled. */
    private boolean over;

    /**
     * @param thread the Program's
     * @param failed is told of a command that failed; the Program goes on
     */
    public Gate(Thread thread, Consumer<Throwable> failed) {
        this.thread = thread;
        this.failed = failed;
    }

    /** From any thread: to be done at the gate. */
    public void send(Runnable command) {
        commands.add(command);
        LockSupport.unpark(thread);
    }

    /** From any thread: whoever passes or waits leaves by {@link Closed}. */
    public void close() {
        closing.close();
        LockSupport.unpark(thread);
    }

    public boolean isClosed() { return closing.isClosed(); }

    /** From any thread: the Program leaves by {@link Closed}; what was recorded can still be looked at. */
    public void cancel() {
        closing.cancel();
        LockSupport.unpark(thread);
    }

    /** Returns whether the Program is to end. */
    public boolean isEnding() { return closing.isEnding(); }

    /** Returns whether the Program's thread waits here; else it computes, and what is sent waits for it. Any thread may ask. */
    public boolean isWaiting() {
        return waiting;
    }

    /** Has {@code release} called when it is closed; see {@link CloseSignal#onClose}. From any thread. */
    public void onClose(Runnable release) {
        closing.onClose(release);
    }

    /** Does what was sent. */
    public void serve() {
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            try {
                command.run();
            } catch (Closed leaving) {
                throw leaving;
            } catch (RuntimeException | Error failure) {
                failed.accept(failure);
            }
        }
        if (leaves()) {
            throw new Closed();
        }
    }

    /** From another thread: waits until all that was sent is done, or the Program's thread has ended. */
    public void awaitServed() throws InterruptedException {
        CountDownLatch served = new CountDownLatch(1);
        send(served::countDown);
        while (!served.await(POLL_MILLIS, TimeUnit.MILLISECONDS) && thread.isAlive()) {
            // it computes
        }
    }

    /** Waits until something is sent, and does it. */
    public void await() {
        waiting = true;
        while (commands.isEmpty() && !leaves()) {
            LockSupport.park(this);
        }
        waiting = false;
        serve();
    }

    private boolean leaves() {
        return closing.isClosed() || (!over && closing.isEnding());
    }

    /** Waits until {@code deadline} of {@link System#nanoTime}, or until something is sent, and does it. */
    public void awaitUntil(long deadline) {
        waiting = true;
        long left = deadline - System.nanoTime();
        while (left > 0 && commands.isEmpty() && !leaves()) {
            LockSupport.parkNanos(this, left);
            left = deadline - System.nanoTime();
        }
        waiting = false;
        serve();
    }

    /** The Program has ended: does what is sent until it is closed. */
    public void serveUntilClosed() {
        over = true;
        try {
            while (!closing.isClosed()) {
                await();
            }
        } catch (Closed _) {
            // nobody looks any more
        }
    }
}
