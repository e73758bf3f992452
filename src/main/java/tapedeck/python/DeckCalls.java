package tapedeck.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;

/** The calls by which a script tells the deck that it runs on: where its iterations begin, and which lines it comes to. On its thread. */
final class DeckCalls {
    /** Of a line of code and of what it assigned: more is not read. */
    private static final int LONGEST = 120;

    private final String file;
    private final List<String> code;
    private final ScriptIterations iterations;
    private final Runnable again;
    private final Map<Integer, SourceLine> lines = new HashMap<>();
    private final TensorCopies copies = new TensorCopies();

    /** @param again is called before each iteration of a loop */
    DeckCalls(ScriptJob job, Runnable again) {
        file = job.file().toString();
        code = job.source().lines().toList();
        iterations = job.iterations();
        this.again = again;
    }

    /** By name, as Python calls them. */
    ProxyObject all() {
        return ProxyObject.fromMap(Map.of("boundary", (ProxyExecutable) in -> boundary(in[0].asBoolean()),
                "prologue", (ProxyExecutable) _ -> prologue(),
                "failed", (ProxyExecutable) in -> failed(in[0].asInt(), in[1].asString(), in[2]),
                "end", (ProxyExecutable) _ -> iterations.end(),
                "captured", (ProxyExecutable) _ -> ScriptIterations.isCaptured(),
                "knobs", iterations.knobs().host(),
                "reached", (ProxyExecutable) in -> reached(in[0].asInt(), in[1].asInt()),
                "assigned", (ProxyExecutable) in -> assigned(in[0].asInt(), in[1].asString(), in[2],
                        in[3].asString()),
                "copy", (ProxyExecutable) in -> copy(in[0]),
                "stands", (ProxyExecutable) in -> stands(in[0].asInt(), in[1].asString(), in[2], in[3].asString())));
    }

    private boolean boundary(boolean imported) {
        if (imported) {
            again.run();
        }
        return iterations.boundary();
    }

    private @Nullable Object prologue() {
        iterations.prologue();
        return null;
    }

    /** Returns whether it is worth telling more. */
    private boolean reached(int line, int last) {
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.on(new TapeSignal.Reached(at(line), last,
                    line <= code.size() ? cut(code.get(line - 1).strip()) : ""));
        }
        return listener != null;
    }

    /** A value of a line; of a negative one it does not stand beside it. */
    private @Nullable Object assigned(int line, String name, Value value, String text) {
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.on(new TapeSignal.Assigned(at(Math.abs(line)), line > 0, name, tensor(value), cut(text)));
        }
        return null;
    }

    private @Nullable Object copy(Value value) {
        Tensor tensor = tensor(value);
        return tensor == null ? null : copies.of(tensor);
    }

    /** As above, from before the iteration; of line 0 what a variable of the script holds. */
    private @Nullable Object stands(int line, String name, Value copy, String text) {
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.on(new TapeSignal.Stands(line == 0 ? null : at(Math.abs(line)), line > 0, name, tensor(copy),
                    cut(text)));
        }
        return null;
    }

    private static @Nullable Tensor tensor(Value value) {
        return value.isHostObject() && value.asHostObject() instanceof Tensor of ? of : null;
    }

    private @Nullable Object failed(int line, String call, Value operands) {
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.on(new TapeSignal.Failed(at(line), call, LongStream.range(0, operands.getArraySize())
                    .mapToObj(i -> operands.getArrayElement(i).<Tensor>asHostObject()).toList()));
        }
        return null;
    }

    private SourceLine at(int line) {
        return lines.computeIfAbsent(line, number -> new SourceLine(file, number));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
