package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.deck.Tempo;
import tapedeck.export.Format;
import tapedeck.export.LandscapeFile;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.surface.LossFunction;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** A command that plays a program to an iteration and writes how its loss lies around its parameters there. */
abstract class LandscapeCommand implements Callable<Integer> {
    final Texts texts;
    private final Catalogue catalogue;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROGRAM", descriptionKey = "cli.played")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String program;

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "cli.landscape.out")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(names = "--all-rows", descriptionKey = "cli.landscape.all-rows")
    private boolean allRows;

    @Option(names = "--lr", paramLabel = "R", converter = NumberConverters.Rate.class, descriptionKey = "cli.landscape.lr")
    private @Nullable Double learningRate;

    LandscapeCommand(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** The iteration that is looked at, from 1. */
    abstract int iteration();

    /** The file's bytes; {@code state} is at the end of the iteration. */
    abstract byte[] content(Format format, ProgramEntry entry, Program played, DeckState state)
            throws IOException, ProgramException;

    @Override
    public Integer call() throws ProgramException, InterruptedException {
        Format format = format(file);
        ProgramEntry entry = Commands.lesson(catalogue, program, table);
        Program played = entry.load(Home.folder());
        Settings settings = learningRate == null
                ? played.defaults()
                : played.startedAt(played.defaults(), learningRate);
        try (Deck deck = new Deck(played, settings.withEpochs(Integer.MAX_VALUE))) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Iteration(iteration()));
            DeckState state = deck.await();
            if (state.position().failure() != null) {
                throw Commands.failure(played, state);
            }
            MomentCheck.check(new Moment.Iteration(iteration()), state);
            OutputFile.write(file, content(format, entry, played, state));
        } catch (IOException e) {
            throw OutputFile.notWritten(file, e);
        }
        return 0;
    }

    /** Says what one should know while it works, beside what is written. */
    final void say(Message message) {
        spec.commandLine().getErr().println(texts.of(message));
    }

    /** The format of a file that can be written, asked before what may take long. */
    static Format format(Path file) throws ProgramException {
        Format format = LandscapeFile.format(file.toString()).orElseThrow(() -> new UsageException(
                Message.of("cli.export.noEnding", "file", file.toString(), "ends", LandscapeFile.endings())));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw OutputFile.notWritten(file, new NoSuchFileException(folder.toString()));
        }
        return format;
    }

    /** The mean loss of all training rows at a point, if that is asked for; else null, for the batch's. */
    @Nullable
    ToDoubleFunction<double[]> ofAllRows(Program played, LossFunction loss, CapturedIteration captured)
            throws ProgramException {
        if (!allRows) {
            return null;
        }
        ToDoubleFunction<double[]> rows = loss.ofTrainingRows(captured, played.predictor(played.defaults()));
        if (rows == null) {
            throw new ProgramException(Message.of("plane.rows.unknown"));
        }
        return rows;
    }
}
