package tapedeck.autograd;

import org.jspecify.annotations.Nullable;

/**
 * The recording on this thread while it is open: its listener hears of the Functions as they run, and of all that
 * happens to their gradients. The order is one in which every Function comes after those that made its inputs.
 * Confined to its thread.
 */
public final class Tape implements AutoCloseable {
    private final @Nullable Tape before;
    private final TapeListener listener;

    private Tape(@Nullable Tape before, TapeListener listener) {
        this.before = before;
        this.listener = listener;
    }

    /** Starts recording on this thread and tells {@code listener} of everything, as it happens. */
    public static Tape open(TapeListener listener) {
        AutogradContext recording = AutogradContext.current();
        Tape tape = new Tape(recording.tape, listener);
        recording.tape = tape;
        return tape;
    }

    /** Stops recording. */
    @Override
    public void close() {
        AutogradContext.current().tape = before;
    }

    void record(Node node) {
        listener.on(new TapeSignal.Recorded(node));
    }

    /** The listener of this thread's open tape, if any: optimizers report to it what they change. */
    public static @Nullable TapeListener listener() {
        Tape tape = AutogradContext.current().tape;
        return tape == null ? null : tape.listener;
    }

    /** The state before {@link #off}, which is restored when closed. */
    public static final class Off implements AutoCloseable {
        private final @Nullable Tape before = AutogradContext.current().tape;

        private Off() {
            AutogradContext.current().tape = null;
        }

        @Override
        public void close() {
            AutogradContext.current().tape = before;
        }
    }

    /** Runs what follows beside the tape, until closed: a measurement that is no part of the program. */
    public static Off off() {
        return new Off();
    }
}
