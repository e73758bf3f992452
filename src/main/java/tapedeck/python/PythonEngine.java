package tapedeck.python;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;
import tapedeck.program.SyntaxException;
import tapedeck.python.sandbox.HeapGuard;
import tapedeck.python.sandbox.PythonLibrary;
import tapedeck.text.Message;

/**
 * The embedded Python of this process. Starting it takes seconds, so it is made when it is first needed, or before, by
 * {@link #warm}, and shared by all runs: what one has compiled the next need not. Once warm it has an interpreter ready
 * for the next run, with the modules imported that the run before asked for. Any thread may call.
 */
public final class PythonEngine implements AutoCloseable {
    private static final List<String> USUAL = List.of("torch", "torch.utils.data");

    /** In bytes: the most that all scripts keep. */
    private static final long KEPT = 2_000_000_000;

    private final HeapGuard heap = new HeapGuard(KEPT);
    private final Set<Interpreter> open = ConcurrentHashMap.newKeySet();
    private @Nullable Engine engine;
    private @Nullable PythonLibrary library;
    private volatile boolean warm;
    private final Map<String, String> code = new ConcurrentHashMap<>();
    private final @Nullable Path stored;
    private @Nullable ModuleStore store;
    private boolean keepsReady;
    private @Nullable FutureTask<Interpreter> ready;

    /** An engine that compiles all that it runs. */
    public PythonEngine() {
        this(null);
    }

    /** @param stored where an earlier process has {@linkplain #store left} compiled modules, or null */
    public PythonEngine(@Nullable Path stored) {
        this.stored = stored;
    }

    /** Returns what is said while it starts: no number of seconds, which would be another on a machine that has more to do. */
    Message starting() {
        return Message.of(warm ? "python.starting" : "python.startingFirst");
    }

    /**
     * The compiled modules of the shim and of Python's library, by file, as Python's marshal writes them, a character for
     * each byte: a context compiles what none before it has.
     */
    Map<String, String> code() {
        return code;
    }

    /** The compiled module of a file, from a context before or a process before, or null. */
    @Nullable
    String compiled(String file) {
        String known = code.get(file);
        if (known == null) {
            known = store().code(file);
            if (known != null) {
                code.put(file, known);
            }
        }
        return known;
    }

    private synchronized ModuleStore store() {
        ModuleStore opened = store;
        if (opened == null) {
            opened = ModuleStore.open(stored, engine().getVersion(), this::checksum);
            store = opened;
        }
        return opened;
    }

    /** Of the source of a module's file, of the shim or of Python's library. */
    private long checksum(String file) {
        String source = file.startsWith(Shim.ORIGIN) ? Shim.source(file.substring(Shim.ORIGIN.length())) : null;
        return source == null ? library().checksum(Path.of(file)) : ModuleStore.checksum(source);
    }

    /**
     * Leaves what is compiled to processes that come later.
     *
     * @throws IOException if it cannot be written
     */
    public void store(Path file) throws IOException {
        ModuleStore.write(file, engine().getVersion(), this::checksum, code);
    }

    /** Guards the heap that all scripts share. */
    HeapGuard heap() {
        return heap;
    }

    /** How many interpreters are open: those that run, and one that is ready. */
    int interpreters() {
        return open.size();
    }

    private Interpreter open() {
        Interpreter opened = new Interpreter(this);
        open.add(opened);
        return opened;
    }

    /** It is being closed, perhaps not for the first time. */
    void closed(Interpreter interpreter) {
        open.remove(interpreter);
    }

    /** The engine, started if it is not. */
    synchronized Engine engine() {
        Engine running = engine;
        if (running == null) {
            NativeLibraryFolder.choose();
            running = Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();
            engine = running;
        }
        return running;
    }

    /** Python's library, opened if it is not. */
    synchronized PythonLibrary library() {
        PythonLibrary opened = library;
        if (opened == null) {
            opened = PythonLibrary.open();
            library = opened;
        }
        return opened;
    }

    /** Starts Python on this thread, with an interpreter for the first script, and has one ready from then on. */
    public void warm() {
        FutureTask<Interpreter> task;
        synchronized (this) {
            keepsReady = true;
            task = next(() -> USUAL);
        }
        if (task != null) {
            quietly(task);
        }
        started();
    }

    /** The same in the background: the first script waits for that interpreter. */
    public void warmAside() {
        synchronized (this) {
            keepsReady = true;
        }
        prepare(() -> USUAL);
    }

    /**
     * Makes an interpreter for the next run in the background, unless one is ready or none is wanted.
     *
     * @param modules to import, asked on this thread and only if one is made
     */
    void prepare(Supplier<List<String>> modules) {
        FutureTask<Interpreter> task = next(modules);
        if (task != null) {
            Thread.ofPlatform().daemon().name("python-preparing").start(() -> quietly(task));
        }
    }

    private synchronized @Nullable FutureTask<Interpreter> next(Supplier<List<String>> modules) {
        if (!keepsReady || ready != null) {
            return null;
        }
        List<String> names = modules.get();
        FutureTask<Interpreter> task = new FutureTask<>(() -> {
            Interpreter made = open();
            made.prepare(names);
            return made;
        });
        ready = task;
        return task;
    }

    /** Whatever is seen or played meanwhile comes first. */
    @SuppressWarnings("ThreadPriorityCheck") // where the system knows none, nothing is lost
    private static void quietly(FutureTask<Interpreter> task) {
        Thread thread = Thread.currentThread();
        int before = thread.getPriority();
        thread.setPriority(Thread.MIN_PRIORITY);
        task.run();
        thread.setPriority(before);
    }

    /**
     * An interpreter for one run: the one that is ready, or nearly so, else a new one. That has imported what nearly every
     * script imports, for only what is compiled before a script runs is kept for the runs after it.
     */
    Interpreter interpreter() {
        FutureTask<Interpreter> task;
        synchronized (this) {
            task = ready;
            ready = null;
        }
        if (task != null) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                System.getLogger(PythonEngine.class.getName()).log(System.Logger.Level.WARNING,
                        "no interpreter could be prepared", e);
            }
        }
        Interpreter opened = open();
        opened.prepare(USUAL);
        return opened;
    }

    /**
     * Asks whether a text is Python, with the interpreter of the next run, which is made if none is ready. Before
     * {@link #warm} it is not asked, for the run will tell.
     *
     * @throws SyntaxException if it is not
     */
    void check(Path file, String text) throws SyntaxException {
        FutureTask<Interpreter> made;
        FutureTask<Interpreter> task;
        synchronized (this) {
            made = next(() -> USUAL);
            task = ready;
            ready = null; // nobody else may have it meanwhile
        }
        if (task == null) {
            return;
        }
        try {
            if (made != null) {
                made.run();
            }
            task.get().check(file, text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            return; // the run asks for another, and says what is wrong
        } finally {
            giveBack(task);
        }
    }

    private synchronized void giveBack(FutureTask<Interpreter> task) {
        if (ready == null) {
            ready = task;
        } else if (task.state() == Future.State.SUCCESS) {
            task.resultNow().close();
        }
    }

    /** Returns whether a Python has been started: the next one takes less long. */
    boolean isWarm() { return warm; }

    /** Returns whether what an interpreter does first is done for others: that pays where there will be many. */
    synchronized boolean preparesForMany() {
        return keepsReady && !warm;
    }

    /** A Python has been started. */
    void started() {
        warm = true;
    }

    @Override
    public synchronized void close() {
        keepsReady = false;
        ready = null;
        Engine running = engine;
        engine = null;
        if (running != null) {
            running.close(true);
        }
        PythonLibrary opened = library;
        library = null;
        if (opened != null) {
            opened.close();
        }
    }
}
