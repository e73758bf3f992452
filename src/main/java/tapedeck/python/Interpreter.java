package tapedeck.python;

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

    /** @param calls of the engine, for this run alone */
    Interpreter(ScriptProgram.Surroundings surroundings, CallTable calls) {
        context = Context.newBuilder(PYTHON)
                .engine(surroundings.engine().engine())
                .allowHostAccess(HostAccess.EXPLICIT)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowIO(IOAccess.ALL)
                .allowExperimentalOptions(true)
                .option(option("DontWriteBytecodeFlag"), "true")
                .option(option("StandardStreamEncoding"), "utf-8")
                .out(surroundings.out()).err(surroundings.err())
                .build();
        Value bindings = context.getBindings(PYTHON);
        bindings.putMember("__host__", ProxyObject.fromMap(Map.of(
                "calls", ProxyObject.fromMap(new HashMap<>(calls.all())),
                "names", ProxyArray.fromList(new ArrayList<>(calls.all().keySet())),
                "source", (ProxyExecutable) in -> Shim.source(in[0].asString()))));
        runner = context.eval(
                Source.newBuilder(PYTHON, String.valueOf(Shim.source("bootstrap.py")), "<tapedeck>/bootstrap.py")
                        .cached(true).buildLiteral());
        bindings.removeMember("__host__");
        calls.raisesWith(runner.getMember("raise_"));
    }

    private static String option(String name) {
        return String.join(".", PYTHON, name);
    }

    /**
     * Runs a script to its end.
     *
     * @param source its text
     * @param arguments after its name
     * @throws ScriptException if it ends in an exception, or leaves with a code that is not 0
     */
    void run(Path file, String source, List<String> arguments, ScriptIterations iterations) throws ScriptException {
        ProxyExecutable boundary = _ -> iterations.boundary();
        ProxyExecutable end = _ -> {
            iterations.end();
            return null;
        };
        ProxyExecutable captured = _ -> ScriptIterations.isCaptured();
        Value ending = runner.getMember("run").execute(file.toString(), source,
                ProxyArray.fromList(new ArrayList<>(arguments)), boundary, end, captured);
        int code = ending.getArrayElement(0).asInt();
        if (code != 0) {
            throw new ScriptException(code, ending.getArrayElement(1).asString(),
                    ending.getArrayElement(2).asString());
        }
    }

    /** The line of the script that runs now, or null where none does. */
    @Nullable
    SourceLine line() {
        Value line = runner.getMember("line").execute();
        return line.isNull()
                ? null
                : new SourceLine(line.getArrayElement(0).asString(), line.getArrayElement(1).asInt());
    }

    /** Ends what runs, at once, from any thread. */
    void interrupt() {
        context.close(true);
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
