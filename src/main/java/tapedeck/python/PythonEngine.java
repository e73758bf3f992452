package tapedeck.python;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/**
 * The embedded Python of this process. Starting it takes seconds, so it is made when it is first needed, or before, by
 * {@link #warm}, and shared by all runs: what one has compiled the next need not. Any thread may call.
 */
public final class PythonEngine implements AutoCloseable {
    private @Nullable Engine engine;
    private volatile boolean warm;
    private final Map<String, String> code = new ConcurrentHashMap<>();

    /**
     * The compiled modules of the shim, by file, as Python's marshal writes them, a character for each byte: a context compiles
     * what none before it has.
     */
    Map<String, String> code() {
        return code;
    }

    /** The engine, started if it is not. */
    synchronized Engine engine() {
        Engine running = engine;
        if (running == null) {
            running = Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();
            engine = running;
        }
        return running;
    }

    /** Starts Python and runs a line of it, so that the first script waits less. */
    public void warm() {
        try (Context context = Context.newBuilder("python").engine(engine()).build()) {
            context.eval("python", "None");
        }
        warm = true;
    }

    /** Whether a Python has been started: the next one takes less long. */
    boolean isWarm() { return warm; }

    /** A Python has been started. */
    void started() {
        warm = true;
    }

    @Override
    public synchronized void close() {
        Engine running = engine;
        engine = null;
        if (running != null) {
            running.close(true);
        }
    }
}
