package tapedeck.python;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Output;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.ScriptFailure;
import tapedeck.program.Settings;
import tapedeck.python.plot.PlotFigure;
import tapedeck.text.Message;

/**
 * A PyTorch script of the user's, as a Program. It owns its loop, its data and its optimizer; what it keeps between two
 * iterations nobody else knows, so that an earlier one is reached only by running again.
 */
public final class ScriptProgram implements Program {
    /**
     * The surroundings of a script: what it prints to, reads from and shows its figures in.
     *
     * @param out where it prints
     * @param err where it prints errors and warnings
     * @param plots takes each figure that it shows or saves, on its thread
     * @param in what it may read, or null where nobody can answer it
     */
    public record Surroundings(PythonEngine engine, OutputStream out, OutputStream err, Consumer<PlotFigure> plots,
            @Nullable InputStream in) {
        /** Those where nobody answers. */
        public Surroundings(PythonEngine engine, OutputStream out, OutputStream err, Consumer<PlotFigure> plots) {
            this(engine, out, err, plots, null);
        }

        /** Those of a run that says nothing, and reads nothing. */
        public static Surroundings silent(PythonEngine engine) {
            return new Surroundings(engine, OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        }

        /** Those where nobody looks at plots. */
        public Surroundings(PythonEngine engine, OutputStream out, OutputStream err) {
            this(engine, out, err, _ -> {});
        }
    }

    /**
     * The options of a run.
     *
     * @param arguments after its name, {@code sys.argv[1:]}
     * @param doubles whether fractions are float64 unless it says otherwise
     * @param most iterations, after which it is ended
     */
    public record Options(List<String> arguments, boolean doubles, long most) {
        /** As PyTorch runs it. */
        public static final Options PLAIN = new Options(List.of(), false, Long.MAX_VALUE);
    }

    private final Path file;
    private final String source;
    private final Surroundings surroundings;
    private final Options options;
    private final List<Message> notes;
    private volatile @Nullable ScriptException ending;
    private volatile @Nullable ScriptRun running;
    private volatile boolean begun;
    private volatile SortedMap<Path, byte[]> written = Collections.emptySortedMap();

    /** @param source the text of {@code file} */
    public ScriptProgram(Path file, String source, Surroundings surroundings, Options options) {
        this(file, source, surroundings, options, List.of());
    }

    /** As above; {@code notes} say what is not in {@code source} that is in {@code file}. */
    public ScriptProgram(Path file, String source, Surroundings surroundings, Options options, List<Message> notes) {
        this.file = file;
        this.source = source;
        this.surroundings = surroundings;
        this.options = options;
        this.notes = List.copyOf(notes);
    }

    /** Returns what ended the last run, or null if it came to the script's end. Any thread may ask. */
    public @Nullable ScriptException ending() {
        return ending;
    }

    /** The files that the last run wrote, by absolute path: kept here alone, and not on the disk. Any thread may ask. */
    public SortedMap<Path, byte[]> written() {
        return Collections.unmodifiableSortedMap(written);
    }

    /**
     * Has the script raise Python's KeyboardInterrupt, at the next turn of a loop or within a sleep. From any thread, which
     * waits until it has: a second or two.
     *
     * @return false if none runs, or if it came to no such place
     */
    public boolean keyboardInterrupt() {
        ScriptRun script = running;
        return script != null && script.keyboardInterrupt();
    }

    @Override
    public String id() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public Message title() {
        return Message.verbatim(id());
    }

    @Override
    public Settings defaults() {
        return new Settings(0, 0, Integer.MAX_VALUE); // its rate is its own to say
    }

    @Override
    public Provenance provenance() {
        return new Provenance.Script(file);
    }

    @Override
    public String script() {
        return source;
    }

    @Override
    public List<Message> notes() {
        return notes;
    }

    @Override
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public int failedLine() {
        ScriptException failed = ending;
        return failed == null ? 0 : failed.line();
    }

    @Override
    public @Nullable ScriptFailure failure() {
        ScriptException failed = ending;
        return failed == null ? null : failed.failure();
    }

    @Override
    public Program silenced() {
        return new ScriptProgram(file, source, Surroundings.silent(surroundings.engine()), options, notes);
    }

    @Override
    public Program rewritten(String other) {
        return new ScriptProgram(file, other, Surroundings.silent(surroundings.engine()), options);
    }

    @Override
    public ProgramCapabilities capabilities() {
        return new ProgramCapabilities(ProgramCapabilities.Repetition.FROM_START, true, false);
    }

    @Override
    public void run(Run run) throws ProgramException {
        ScriptRun script = new ScriptRun(surroundings, options, run, () -> begun = true);
        run.onClose(script::interrupt);
        ending = null;
        running = script;
        try {
            script.run(file, source);
        } catch (ScriptException e) {
            ending = e;
            Output output = run.output();
            if (output != null) {
                output.print(e.traceback(), true, 0);
            }
            throw e;
        } finally {
            running = null;
            written = script.written();
        }
    }
}
