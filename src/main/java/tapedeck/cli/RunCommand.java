package tapedeck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.IterationListener;
import tapedeck.deck.Tempo;
import tapedeck.program.ProgramException;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptEntry;
import tapedeck.python.ScriptException;
import tapedeck.python.ScriptProgram;
import tapedeck.text.Texts;

/** {@code tapedeck run FILE.py}: a PyTorch script without a window; what it prints alone on standard output. */
@Command(name = "run", description = "cli.run")
final class RunCommand implements Callable<Integer> {
    /** What a shell says of a program that wrote where nobody read: 128 and the signal's number. */
    private static final int BROKEN_PIPE = 141;
    private static final int INTERRUPTED = 130;

    private final PythonEngine engine;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "FILE.py", descriptionKey = "cli.run.file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Parameters(index = "1..*", paramLabel = "ARGS", descriptionKey = "cli.run.arguments")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--iterations", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.run.iterations")
    private @Nullable Integer iterations;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "cli.run.csv")
    private @Nullable Path csv;

    @Option(names = "--float64", descriptionKey = "cli.run.float64")
    private boolean doubles;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** @param texts of what is said of a notebook */
    RunCommand(PythonEngine engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
    }

    @Override
    public Integer call() throws ProgramException, InterruptedException {
        Printing out = new Printing(spec.commandLine().getOut());
        ScriptProgram program = new ScriptEntry(file.toAbsolutePath(),
                new ScriptProgram.Surroundings(engine, out,
                        new Printing(spec.commandLine().getErr()), _ -> {}, System.in),
                new ScriptProgram.Options(arguments, doubles, iterations == null ? Long.MAX_VALUE : iterations))
                .load(Home.folder());
        program.notes().forEach(note -> spec.commandLine().getErr().println(texts.of(note)));
        return LossTable.write(csv, row -> run(program, out, row));
    }

    /** The exit code. */
    private int run(ScriptProgram program, Printing out, IterationListener onIteration)
            throws ProgramException, InterruptedException {
        try (InterruptKey _ = new InterruptKey(() -> interrupt(program));
                Deck deck = new Deck(program, program.defaults(), null, onIteration)) {
            deck.setTempo(Tempo.free());
            deck.setStopsWhenNotFinite(false);
            deck.play();
            DeckState end = deck.await();
            spec.commandLine().getOut().flush();
            if (out.isUnread()) {
                return BROKEN_PIPE;
            }
            if (end.position().status() != DeckState.Status.FAILED) {
                return 0;
            }
            ProgramException failure = Commands.failure(program, end);
            if (failure instanceof ScriptException left && left.traceback().isEmpty()) {
                return left.code(); // it said what it had to say
            }
            throw failure;
        }
    }

    /** As in Python: the script may catch it. Where it comes to no place that raises it, the process ends here. */
    private void interrupt(ScriptProgram program) {
        if (!program.keyboardInterrupt()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("KeyboardInterrupt");
            err.flush();
            Runtime.getRuntime().halt(INTERRUPTED); // exit would wait for the script
        }
    }
}
