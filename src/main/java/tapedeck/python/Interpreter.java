package tapedeck.python;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.SourceLine;
import tapedeck.program.SyntaxException;
import tapedeck.python.bridge.AllCalls;
import tapedeck.python.bridge.CallTable;
import tapedeck.python.numpy.NumpyBindings;
import tapedeck.python.plot.PlotCalls;
import tapedeck.python.plot.PlotFigure;
import tapedeck.python.sandbox.Overlay;
import tapedeck.python.sandbox.ScriptFiles;

/**
 * A Python for one run of one script: with our {@code torch}, the script's prints, and nothing of the machine. It may be
 * {@linkplain #prepare prepared} on one thread and used and closed on another; {@link #interrupt} may be called from any.
 */
final class Interpreter implements AutoCloseable {
    private static final String PYTHON = "python";
    /** In bytes: the most that all files take that a script writes. */
    private static final long FILES = 64_000_000;
    /** That scripts may read. */
    private static final Path DATASETS = Path.of(System.getProperty("tapedeck.home", ""), "sample-datasets");

    private final PythonEngine engine;
    private final Overlay overlay = new Overlay(FILES);
    private final ScriptFiles files;
    private final LateInput in = new LateInput();
    private final LateOutput out = new LateOutput();
    private final LateOutput err = new LateOutput();
    private final Context context;
    private final CallTable calls = calls();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Value runner;
    private @Nullable ScriptJob job;
    private volatile boolean closing;

    /** What the script passed to {@code os._exit}; -1 until it does. */
    private volatile int left = -1;

    /** No error of the script's: it is being closed. */
    private static final class CloseSignal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CloseSignal() {
            super("closed", null, false, false);
        }
    }

    /** An interpreter that knows no script yet. */
    Interpreter(PythonEngine engine) {
        this.engine = engine;
        files = new ScriptFiles(List.of(DATASETS), engine.library(), overlay);
        context = SealedContext.of(engine.engine(), engine.library(), files, in, out, err);
        Value bindings = context.getBindings(PYTHON);
        bindings.putMember("__host__", ProxyObject.fromMap(Map.of(
                "calls", ProxyObject.fromMap(new HashMap<>(calls.all())),
                "names", ProxyArray.fromList(new ArrayList<>(calls.all().keySet())),
                "code", (ProxyExecutable) in -> engine.compiled(in[0].asString()),
                "keep", (ProxyExecutable) in -> keep(in[0].asString(), in[1].asString()),
                "source", (ProxyExecutable) in -> Shim.source(in[0].asString()))));
        runner = context.eval(
                Source.newBuilder(PYTHON, String.valueOf(Shim.source("bootstrap.py")), Shim.ORIGIN + "bootstrap.py")
                        .cached(true).buildLiteral());
        bindings.removeMember("__host__");
        calls.speaks(runner.getMember("raise_"), runner.getMember("none"));
    }

    boolean isClosing() { return closing; }

    private CallTable calls() {
        return AllCalls.forRun(root -> iterate(now -> now.backward(root)),
                () -> iterate(now -> now.knobs().update()), Stream.concat(Stream.of(NumpyBindings.forRun(DATASETS)),
                        Stream.of(new PlotCalls(this::plotted))).toArray(CallTable.Area[]::new));
    }

    private void iterate(Consumer<ScriptIterations> event) {
        if (job != null) {
            event.accept(job.iterations());
        }
    }

    private void plotted(PlotFigure figure) {
        if (job != null) {
            job.plots().accept(figure);
        }
    }

    /** Keeps what is compiled, but nothing that a script compiles: it could be other code, and run in the next script's place. */
    private @Nullable Object keep(String file, String compiled) {
        if (job == null) {
            engine.code().put(file, compiled);
        }
        return null;
    }

    /**
     * Imports modules, so that a script that does need not wait; before the first of many scripts, what all have in common, too.
     *
     * @param modules of the shim; one that cannot be imported is left out
     */
    void prepare(List<String> modules) {
        runner.getMember("prepare").execute(ProxyArray.fromList(new ArrayList<>(modules)), engine.preparesForMany());
    }

    /**
     * Asks whether a text is Python, and runs nothing of it.
     *
     * @throws SyntaxException if it is not
     */
    void check(Path file, String text) throws SyntaxException {
        SyntaxCheck.demand(runner.getMember("mistake"), file, text);
    }

    /** The modules of the shim that the script has asked for; it may have added names to them. */
    private List<String> modules() {
        return runner.getMember("modules").execute().as(new TypeLiteral<List<String>>() {
        }).stream().filter(Shim::has).distinct().toList();
    }

    /** The files that the script wrote, by absolute path, once it has ended: none of them is on the disk. */
    SortedMap<Path, byte[]> written() {
        return overlay.written();
    }

    /**
     * Runs a script to its end, on this thread. Once for each interpreter.
     *
     * @throws ScriptException if it ends in an exception, or leaves with a code that is not 0
     */
    void run(ScriptJob wanted) throws ScriptException {
        job = wanted;
        out.to(wanted.out());
        err.to(wanted.err());
        InputStream answers = wanted.in();
        if (answers != null) {
            in.from(answers);
        }
        files.enter(Objects.requireNonNull(wanted.file().toAbsolutePath().getParent()));
        // what it imports it has imported when it comes to its loop
        DeckCalls deck = new DeckCalls(wanted, () -> engine.prepare(this::modules));
        Value last;
        try {
            last = runner.getMember("run").execute(wanted.file().toString(), wanted.source(),
                    ProxyArray.fromList(new ArrayList<>(wanted.arguments())), deck.all(),
                    (ProxyExecutable) this::gate, wanted.watched(), answers != null);
            engine.prepare(this::modules);
        } catch (PolyglotException e) {
            ScriptException ending = left > 0
                    ? new ScriptException(left, "")
                    : ScriptException.of(e, wanted.file(), closing || left == 0);
            if (ending != null) {
                throw ending;
            }
            return;
        } finally {
            ended.countDown();
        }
        if (left > 0) {
            throw new ScriptException(left, "");
        }
        int code = last.getArrayElement(0).asInt();
        if (code != 0 && left != 0) {
            throw new ScriptException(code, last.getArrayElement(1).asString(),
                    last.getArrayElement(2).asString(), last.getArrayElement(3).asInt(),
                    FailureReader.of(last.getArrayElement(4)));
        }
    }

    /** The line of the print that writes now, from 1; 0 if it is no print of the script's. */
    int printing() {
        return runner.getMember("printing").execute().asInt();
    }

    /** The line of the script that runs now, or null where none does. */
    @Nullable
    SourceLine line() {
        Value line = runner.getMember("line").execute();
        return line.isNull()
                ? null
                : new SourceLine(line.getArrayElement(0).asString(), line.getArrayElement(1).asInt());
    }

    /**
     * Passed by the script before all of its code that swallows exceptions. Neither cancelling nor interrupting ends a
     * recursion that catches its RecursionError; this does, for what it throws passes no gate. With a status it is {@code
     * os._exit}, which Python itself can do on no thread but that which made the interpreter.
     */
    private @Nullable Object gate(Value... status) {
        if (status.length == 1) {
            left = status[0].asInt() & 0xff;
        }
        if (closing || left >= 0) {
            throw new CloseSignal();
        }
        return null;
    }

    /**
     * Has the script raise a MemoryError at its next operation or turn of a loop, which has a line; ends it if it does not
     * come to one, or goes on. From any thread, which waits for it.
     */
    void full(String sentence) throws InterruptedException {
        calls.refuse(sentence);
        raising().memoryError(sentence, ended, this::interrupt);
    }

    /** Raises in what runs. */
    ExceptionInjector raising() {
        return new ExceptionInjector(runner);
    }

    /** Ends what runs, at once, from any thread, which does not wait for it. */
    void interrupt() {
        closing = true;
        Thread.ofPlatform().daemon().name("python-closing").start(this::close);
    }

    @Override
    public void close() {
        engine.closed(this);
        try {
            context.close(true);
        } catch (PolyglotException e) {
            if (!e.isCancelled()) {
                throw e;
            }
        }
    }
}
