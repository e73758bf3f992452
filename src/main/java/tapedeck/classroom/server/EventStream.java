package tapedeck.classroom.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One stream of events to a page, which holds no thread. A page that reads slowly gets the newest state when it has read the one before:
 * it holds nobody up, and no more than one state waits for it.
 */
final class EventStream {
    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Response response;
    private final Callback whole;
    private final Runnable onEnd;
    private @Nullable ByteBuffer waiting;
    private boolean isWriting;
    private boolean isOver;

    /**
     * @param whole completes the response
     * @param onEnd done once, when the page is gone or the stream is ended
     */
    EventStream(Response response, Callback whole, Runnable onEnd) {
        this.response = response;
        this.whole = whole;
        this.onEnd = onEnd;
    }

    /** Sends a state: read within, so that of two threads the one that sends last has read last. */
    synchronized void send(Supplier<String> state) {
        if (!isOver) {
            write(ByteBuffer.wrap(("data: " + state.get() + "\n\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Sends a sign of life, unless something is under way: where the page is gone, that is seen by it. */
    synchronized void beat() {
        if (!isOver && !isWriting) {
            write(ByteBuffer.wrap(BEAT));
        }
    }

    private void write(ByteBuffer bytes) {
        if (isWriting) {
            waiting = bytes;
            return;
        }
        isWriting = true;
        response.write(false, bytes, Callback.from(this::written, this::failed));
    }

    private synchronized void written() {
        isWriting = false;
        ByteBuffer next = waiting;
        waiting = null;
        if (next != null && !isOver) {
            write(next);
        }
    }

    private void failed(Throwable why) {
        if (over()) {
            whole.failed(why);
        }
    }

    /** Returns whether nobody gets anything by it any more. */
    synchronized boolean isOver() { return isOver; }

    /** Ends it. */
    void end() {
        if (over()) {
            response.write(true, ByteBuffer.allocate(0), whole);
        }
    }

    private boolean over() {
        synchronized (this) {
            if (isOver) {
                return false;
            }
            isOver = true;
            waiting = null;
        }
        onEnd.run();
        return true;
    }
}
