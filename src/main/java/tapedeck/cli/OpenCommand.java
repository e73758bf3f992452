package tapedeck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tapedeck.array.NdArray;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.deck.Moment;
import tapedeck.export.NumberFiles;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.TableNotReadyException;
import tapedeck.session.SessionException;
import tapedeck.session.SessionFile;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** {@code tapedeck open WHAT}: the window with a lesson or what a file holds, where that is asked for at a place of it. */
@Command(name = "open", description = "cli.open")
final class OpenCommand implements Callable<Integer> {
    private final Screen screen;
    private final Catalogue catalogue;

    @ParentCommand
    private @Nullable WindowCommand window;

    @Parameters(paramLabel = "WHAT", descriptionKey = "cli.open.file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String what;

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(names = "--at", paramLabel = "WHEN", converter = MomentConverter.class, descriptionKey = "cli.snapshot.at")
    private @Nullable Moment at;

    @Option(names = "--pick", paramLabel = "NAME", descriptionKey = "cli.open.pick")
    private @Nullable String pick;

    @Option(names = "--lr", paramLabel = "R", converter = NumberConverters.Rate.class, descriptionKey = "cli.train.lr")
    private @Nullable Double learningRate;

    @Option(names = "--seed", paramLabel = "S", converter = NumberConverters.Seed.class, descriptionKey = "cli.train.seed")
    private @Nullable Long seed;

    @Option(names = "--weights", paramLabel = "FILE", descriptionKey = "cli.weights")
    private @Nullable Path weights;

    OpenCommand(Screen screen, Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws Exception {
        if (what.endsWith("." + SessionFile.EXTENSION)) {
            return openSession(Path.of(what));
        }
        if (LessonReader.isLesson(Path.of(what))) {
            return openLesson(Path.of(what));
        }
        Optional<Path> builtIn = LessonCommand.builtIn(what);
        if (builtIn.isPresent() && catalogue.find(what).isEmpty()) {
            return openLesson(builtIn.get());
        }
        ProgramEntry lesson = lesson();
        Screen.Place place = check(lesson);
        screen.checkWindow();
        screen.open(lesson, place, Home.folder(), language());
        return 0;
    }

    private ProgramEntry lesson() throws ProgramException {
        TablePart part = table.rowsAlone();
        Optional<ProgramEntry> found = part == null && !table.isGiven() ? catalogue.find(what) : Optional.empty();
        if (found.isPresent()) {
            return found.get();
        }
        Path file = Path.of(what);
        return part != null
                ? catalogue.ofTable(new TableInput.OfFile(file), part)
                : table.isGiven() ? table.of(file.toAbsolutePath()).lesson() : catalogue.ofFile(file);
    }

    private Settings set(Settings own) {
        Settings settings = learningRate == null ? own : own.withLearningRate(learningRate);
        return seed == null ? settings : settings.withSeed(seed);
    }

    /** Says what is wrong with it before there is a window. */
    private int openLesson(Path folder) throws ProgramException {
        refusePlaces("cli.open.lesson");
        Faults faults = new Faults();
        LessonReader.read(folder, faults);
        if (!faults.all().isEmpty()) {
            throw new ProgramException(faults.all().getFirst().message());
        }
        screen.checkWindow();
        screen.open(folder.toAbsolutePath(), Home.folder(), language());
        return 0;
    }

    private void refusePlaces(String key) {
        if (at != null || pick != null || learningRate != null || seed != null || weights != null) {
            throw new UsageException(Message.of(key));
        }
    }

    private int openSession(Path file) throws ProgramException {
        refusePlaces("cli.open.session");
        try {
            SessionFile.read(file);
        } catch (SessionException e) {
            throw new ProgramException(e.message());
        }
        screen.checkWindow();
        screen.open(file, Home.folder(), language());
        return 0;
    }

    private Optional<Language> language() {
        return Optional.ofNullable(window).flatMap(WindowCommand::language);
    }

    /**
     * Says what is wrong with it before there is a window; what can be mended there is not wrong. Returns where it
     * opens, with what was made of it for that: a large table is not to be read twice.
     */
    private Screen.Place check(ProgramEntry lesson) throws Exception {
        try {
            Program program = lesson.load(Home.folder());
            if (program.provenance() instanceof Provenance.Script && (learningRate != null || seed != null)) {
                throw new UsageException(Message.of("cli.scriptsOwn", "option", seed == null ? "--lr" : "--seed",
                        "script", what));
            }
            List<NdArray> first = weights == null
                    ? List.of()
                    : NumberFiles.read(weights, program, set(program.defaults()));
            return new Screen.Place(at, pick, this::set, first, program);
        } catch (TableNotReadyException _) {
            return new Screen.Place(at, pick, this::set, List.of(), null);
        } catch (ProgramException e) {
            throw RowsConverter.offering(e);
        }
    }
}
