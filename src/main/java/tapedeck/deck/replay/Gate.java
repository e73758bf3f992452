package tapedeck.deck.replay;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Where the Program's thread waits: for a command, or for its pace. Commands run on that thread, between two events. */
public final class Gate {
    /** Thrown through the Program when the deck closes. */
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("closed", null, false, false);
        }
    }

    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private final Consumer<Throwable> failed;
    private final Closing closing = new Closing();

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

    /** Has {@code release} called when it is closed; see {@link Closing#onClose}. From any thread. */
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
        if (closing.isClosed()) {
            throw new Closed();
        }
    }

    /** Waits until something is sent, and does it. */
    public void await() {
        while (commands.isEmpty() && !closing.isClosed()) {
            LockSupport.park(this);
        }
        serve();
    }

    /** Waits until {@code deadline} of {@link System#nanoTime}, or until something is sent, and does it. */
    public void awaitUntil(long deadline) {
        long left = deadline - System.nanoTime();
        while (left > 0 && commands.isEmpty() && !closing.isClosed()) {
            LockSupport.parkNanos(this, left);
            left = deadline - System.nanoTime();
        }
        serve();
    }

    /** Does what is sent until it is closed. */
    public void serveUntilClosed() {
        try {
            while (!closing.isClosed()) {
                await();
            }
        } catch (Closed _) {
            // nobody looks any more
        }
    }
}
