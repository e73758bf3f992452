package tapedeck.deck.replay;

/** A thread that a Program runs on. */
public final class ProgramThread {
    /** A script may call itself as deep as Python allows, a thousand times: each time takes many of Java's frames. */
    private static final long STACK_BYTES = 64L << 20;

    private ProgramThread() {}

    /** A daemon that is yet to be started. */
    public static Thread of(String name, Runnable task) {
        Thread thread = new Thread(null, task, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
