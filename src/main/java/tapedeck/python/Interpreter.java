package tapedeck.python;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.SourceLine;
import tapedeck.python.bridge.CallTable;

/**
 * A Python for one run of one script: with our {@code torch}, the script's prints, and nothing of the machine. Made, used
 * and closed on one thread; {@link #interrupt} may be called from any.
 */
final class Interpreter implements AutoCloseable {
    private static final String PYTHON = "python";
    private final Context context;
    private final Value runner;
    private volatile boolean closing;

    /** No error of the script's: it is being closed. */
    private static final class Closing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closing() {
            super("closed", null, false, false);
        }
    }

    /**
     * @param calls of the engine, for this run alone
     * @param files that the script sees
     * @param out where it prints
     * @param err where it prints errors and warnings
     */
    Interpreter(PythonEngine engine, CallTable calls, FileSystem files, OutputStream out, OutputStream err) {
        context = Context.newBuilder(PYTHON)
                .engine(engine.engine())
                .allowHostAccess(HostAccess.EXPLICIT)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowIO(IOAccess.newBuilder()
                        .fileSystem(FileSystem.allowInternalResourceAccess(files)).build())
                .allowExperimentalOptions(true)
                .option(option("DontWriteBytecodeFlag"), "true")
                .option(option("StandardStreamEncoding"), "utf-8")
                .out(out).err(err)
                .build();
        Map<String, String> code = engine.code();
        Value bindings = context.getBindings(PYTHON);
        bindings.putMember("__host__", ProxyObject.fromMap(Map.of(
                "calls", ProxyObject.fromMap(new HashMap<>(calls.all())),
                "names", ProxyArray.fromList(new ArrayList<>(calls.all().keySet())),
                "code", (ProxyExecutable) in -> code.get(in[0].asString()),
                "keep", (ProxyExecutable) in -> code.put(in[0].asString(), in[1].asString()),
                "source", (ProxyExecutable) in -> Shim.source(in[0].asString()))));
        runner = context.eval(
                Source.newBuilder(PYTHON, String.valueOf(Shim.source("bootstrap.py")), "<tapedeck>/bootstrap.py")
                        .cached(true).buildLiteral());
        bindings.removeMember("__host__");
        calls.speaks(runner.getMember("raise_"), runner.getMember("none"));
    }

    private static String option(String name) {
        return String.join(".", PYTHON, name);
    }

    /**
     * Runs a script to its end.
     *
     * @param source its text
     * @param arguments after its name
     * @param watched whether somebody wants to know which line prints
     * @throws ScriptException if it ends in an exception, or leaves with a code that is not 0
     */
    void run(Path file, String source, List<String> arguments, ScriptIterations iterations, boolean watched)
            throws ScriptException {
        ProxyExecutable boundary = _ -> iterations.boundary();
        ProxyExecutable end = _ -> {
            iterations.end();
            return null;
        };
        ProxyExecutable captured = _ -> ScriptIterations.isCaptured();
        Value ending;
        try {
            ending = runner.getMember("run").execute(file.toString(), source,
                    ProxyArray.fromList(new ArrayList<>(arguments)), boundary, end, captured,
                    (ProxyExecutable) _ -> gate(), watched);
        } catch (PolyglotException e) {
            leave(e);
            return;
        }
        int code = ending.getArrayElement(0).asInt();
        if (code != 0) {
            throw new ScriptException(code, ending.getArrayElement(1).asString(),
                    ending.getArrayElement(2).asString(), ending.getArrayElement(3).asInt());
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

    /** What the script did that Python itself could not tell it of. */
    private void leave(PolyglotException e) throws ScriptException {
        if (e.isExit()) {
            if (e.getExitStatus() != 0) {
                throw new ScriptException(e.getExitStatus(), "", "", 0);
            }
        } else if (e.isResourceExhausted()) {
            throw new ScriptException(1, "MemoryError: " + e.getMessage() + "\n", "", 0);
        } else if (!closing && e.isInternalError()) {
            throw new ScriptException(1, "RuntimeError: Tapedeck's Python cannot do this: " + e.getMessage() + "\n",
                    "", 0);
        } else if (!closing && !e.isCancelled()) {
            throw new ScriptException(1, e.getMessage() + "\n", "", 0);
        }
    }

    /**
     * Passed by the script before all of its code that swallows exceptions. Neither cancelling nor interrupting ends a
     * recursion that catches its RecursionError; this does, for what it throws passes no gate.
     */
    private @Nullable Object gate() {
        if (closing) {
            throw new Closing();
        }
        return null;
    }

    /** Ends what runs, at once, from any thread, which does not wait for it. */
    void interrupt() {
        closing = true;
        Thread.ofPlatform().daemon().name("python-closing").start(this::close);
    }

    @Override
    public void close() {
        try {
            context.close(true);
        } catch (PolyglotException e) {
            if (!e.isCancelled()) {
                throw e;
            }
        }
    }
}
