package tapedeck.autograd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ordered record of the Functions that ran on this thread while it was open. Backward walks it from the end:
 * every Function comes after those that made its inputs, so the reverse of the tape is an order in which each
 * gradient is whole before it is passed on. Confined to its thread.
 */
public final class Tape implements AutoCloseable {
    private final List<Node> nodes = new ArrayList<>();
    private final @Nullable Tape before;
    private final @Nullable TapeListener listener;

    private Tape(@Nullable Tape before, @Nullable TapeListener listener) {
        this.before = before;
        this.listener = listener;
    }

    /** Starts recording on this thread. */
    public static Tape open() {
        return open(null);
    }

    /** Starts recording on this thread and tells {@code listener} of everything, as it happens. */
    public static Tape open(@Nullable TapeListener listener) {
        Recording recording = Recording.current();
        Tape tape = new Tape(recording.tape, listener);
        recording.tape = tape;
        return tape;
    }

    /** The Functions recorded so far, in order. */
    public List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** Stops recording. */
    @Override
    public void close() {
        Recording.current().tape = before;
    }

    void record(Node node) {
        nodes.add(node);
        if (listener != null) {
            listener.recorded(node);
        }
    }

    /** The listener of this thread's open tape, if any: optimizers report to it what they change. */
    public static @Nullable TapeListener listener() {
        Tape tape = Recording.current().tape;
        return tape == null ? null : tape.listener;
    }

    /** What {@link #off} switched off, until closed. */
    public static final class Off implements AutoCloseable {
        private final @Nullable Tape before = Recording.current().tape;

        private Off() {
            Recording.current().tape = null;
        }

        @Override
        public void close() {
            Recording.current().tape = before;
        }
    }

    /** Runs what follows beside the tape, until closed: a measurement that is no part of the program. */
    public static Off off() {
        return new Off();
    }
}
