package tapedeck.python;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;
import tapedeck.array.AllocationLimit;
import tapedeck.array.DType;
import tapedeck.autograd.DefaultDType;
import tapedeck.autograd.GradMode;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.SourceLines;
import tapedeck.program.Output;
import tapedeck.program.ProgramException;
import tapedeck.program.Run;
import tapedeck.python.sandbox.CutOutput;
import tapedeck.python.sandbox.HeapGuard;
import tapedeck.text.Message;

/** One run of one script, from its first line to its last, on the thread that runs it. */
final class ScriptRun {
    /** In bytes: the most that one tensor may take. */
    private static final long ARRAY = 1_000_000_000;
    private static final long MEGA = 1_000_000;
    /** Of what is printed where nobody looks on, in bytes: more than anybody reads. */
    private static final long PRINTS = 20_000_000;

    private final ScriptProgram.Surroundings surroundings;
    private final ScriptProgram.Options options;
    private final ScriptIterations iterations;
    private final @Nullable Output output;
    private final Runnable onBegun;
    private SortedMap<Path, byte[]> written = Collections.emptySortedMap();
    private volatile @Nullable Interpreter python;
    private boolean closed;
    private volatile boolean full;

    /** @param onBegun is called when Python stands, and the script begins */
    ScriptRun(ScriptProgram.Surroundings surroundings, ScriptProgram.Options options, Run run, Runnable onBegun) {
        this.onBegun = onBegun;
        this.surroundings = surroundings;
        this.options = options;
        iterations = new ScriptIterations(run, options.most());
        output = run.output();
    }

    /**
     * Runs the script.
     *
     * @param source its text
     * @throws ScriptException if it ends in an exception, or leaves with a code that is not 0
     * @throws ProgramException if Python cannot start
     */
    void run(Path file, String source) throws ProgramException {
        if (isClosed()) {
            return; // before it had its turn
        }
        DType before = DefaultDType.get();
        DefaultDType.set(options.doubles() ? DType.FLOAT64 : DType.FLOAT32);
        try (AllocationLimit _ = AllocationLimit.open(Math.min(ARRAY, Runtime.getRuntime().maxMemory() / 2));
                HeapGuard.Guarded _ = surroundings.engine().heap().guard(this::full);
                Interpreter opened = start()) {
            if (!adopt(opened)) {
                return;
            }
            try (SourceLines _ = SourceLines.from(() -> line(opened))) {
                opened.run(new ScriptJob(file, source, options.arguments(), prints(false),
                        prints(true), output == null ? surroundings.plots() : output::show, surroundings.in(),
                        iterations, output != null));
            } finally {
                written = opened.written();
            }
            if (full && opened.isClosing()) {
                throw new ScriptException(1, "MemoryError: " + tooMuch() + "\n");
            }
            if (!isClosed()) {
                iterations.end();
            }
        } catch (PolyglotException e) {
            if (!e.isCancelled()) {
                throw e;
            }
        } finally {
            DefaultDType.set(before);
            GradMode.reset();
            release();
        }
    }

    private Interpreter start() {
        PythonEngine engine = surroundings.engine();
        tell(engine.starting());
        Interpreter started = engine.interpreter();
        engine.started();
        tell(Message.of("python.running"));
        onBegun.run();
        return started;
    }

    private void tell(@Nullable Message doing) {
        if (output != null) {
            output.doing(doing);
        }
    }

    private OutputStream prints(boolean error) {
        return output == null
                ? new CutOutput(error ? surroundings.err() : surroundings.out(), PRINTS)
                : new ScriptPrints(output, error, () -> printingLine(error));
    }

    /** Of the script itself: what a module beside it prints is said to come from where the script calls it. */
    private int printingLine(boolean error) {
        Interpreter running = python;
        if (running == null) {
            return 0;
        }
        int told = error ? 0 : running.printing();
        SourceLine line = told != 0 ? null : running.line();
        return line == null ? told : line.line();
    }

    /** The line is looked for only where somebody sees it: that costs more than most Functions. */
    private static @Nullable SourceLine line(Interpreter python) {
        return ScriptIterations.isCaptured() ? python.line() : null;
    }

    /** False if the run was closed before its interpreter stood. */
    private synchronized boolean adopt(Interpreter opened) {
        python = opened;
        return !closed;
    }

    private synchronized boolean isClosed() { return closed; }

    private synchronized void release() {
        python = null;
    }

    /** The files that the script wrote, by absolute path, once it has ended: none of them is on the disk. */
    SortedMap<Path, byte[]> written() {
        return written;
    }

    private String tooMuch() {
        return "the script keeps more than " + surroundings.engine().heap().most() / MEGA
                + " MB, the most that Tapedeck gives it";
    }

    /** More is kept than may be. On any thread but that of the run. */
    void full() {
        full = true;
        Interpreter running = python;
        try {
            if (running != null) {
                running.full(tooMuch());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has it raise Python's KeyboardInterrupt; false if it does not come to. On any thread but that of the run. */
    boolean keyboardInterrupt() {
        Interpreter running = python;
        try {
            return running != null && running.raising().keyboardInterrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends what runs, at once, from any thread. */
    synchronized void interrupt() {
        closed = true;
        if (python != null) {
            python.interrupt();
        }
    }
}
