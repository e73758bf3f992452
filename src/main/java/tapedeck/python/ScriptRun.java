package tapedeck.python;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import tapedeck.array.DType;
import tapedeck.autograd.DefaultDType;
import tapedeck.python.bridge.ArithmeticCalls;
import tapedeck.python.bridge.AutogradCalls;
import tapedeck.python.bridge.CallTable;
import tapedeck.python.bridge.CreationCalls;
import tapedeck.python.bridge.RandomCalls;
import tapedeck.python.bridge.Streams;
import tapedeck.python.bridge.TensorCalls;

/** One run of one script, from its first line to its last, on the thread that asks. */
public final class ScriptRun {
    private final PythonEngine engine;
    private final OutputStream out;
    private final OutputStream err;

    /**
     * @param out where the script prints
     * @param err where it prints errors and warnings
     */
    public ScriptRun(PythonEngine engine, OutputStream out, OutputStream err) {
        this.engine = engine;
        this.out = out;
        this.err = err;
    }

    /** The calls of one run: each has its own random stream and its own attributes on tensors. */
    private static CallTable calls() {
        Streams streams = new Streams();
        return new CallTable(new TensorCalls(), new ArithmeticCalls(), new CreationCalls(), new AutogradCalls(),
                new RandomCalls(streams));
    }

    /**
     * Runs a script.
     *
     * @param source its text
     * @param arguments after its name, {@code sys.argv[1:]}
     * @return its exit code: 1 if it ended in an exception, whose traceback is then on {@code err}
     */
    public Ending run(Path file, String source, List<String> arguments) {
        DType before = DefaultDType.get();
        DefaultDType.set(DType.FLOAT32);
        ProxyExecutable loop = _ -> null;
        try (Interpreter python = new Interpreter(engine, calls(), out, err)) {
            return python.run(file, source, arguments, loop);
        } finally {
            DefaultDType.set(before);
        }
    }

    /**
     * How a script ended.
     *
     * @param code 0, or what the script left with; 1 for an exception
     * @param traceback of the exception, as Python prints it; empty for none
     */
    public record Ending(int code, String traceback) {}
}
