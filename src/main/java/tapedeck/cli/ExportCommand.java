package tapedeck.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.deck.Footprint;
import tapedeck.deck.Moment;
import tapedeck.export.CurveTable;
import tapedeck.export.Exporter;
import tapedeck.export.Format;
import tapedeck.export.Plates;
import tapedeck.export.PyTorchExporter;
import tapedeck.export.SavedSession;
import tapedeck.export.ScriptFolder;
import tapedeck.export.report.Outcome;
import tapedeck.export.report.SessionOutcome;
import tapedeck.file.WholeFile;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.session.SessionFile;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * {@code tapedeck export WHAT --as FORMAT OUT}: the program, or the graph or numbers at a moment, in a file of that format.
 * {@code tapedeck export WHAT [OUT.py]} is the PyTorch script, in a file or else on stdout. Of a session it is the current
 * take, where it was held; {@code --as report} is a page about all of it.
 */
@Command(name = "export", description = "cli.export")
final class ExportCommand implements Callable<Integer> {
    static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Format.of(text).orElseThrow(() -> new UsageException(
                    Message.of("cli.export.notFormat", "text", text, "formats", Format.ids())));
        }
    }

    private final Screen screen;
    private final Catalogue catalogue;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "WHAT", descriptionKey = "cli.export.what")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String lesson;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUT", descriptionKey = "cli.export.out")
    private @Nullable Path file;

    @Option(names = "--as", paramLabel = "FORMAT", converter = FormatConverter.class, descriptionKey = "cli.export.as")
    private @Nullable Format format;

    @Option(names = "--distributed", descriptionKey = "cli.export.distributed")
    private boolean distributed;

    @Mixin
    private DrawingOptions drawing = new DrawingOptions();

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(names = "--lr", paramLabel = "R", converter = NumberConverters.Rate.class, descriptionKey = "cli.export.lr")
    private @Nullable Double learningRate;

    @Option(names = "--epochs", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.export.epochs")
    private @Nullable Integer epochs;

    @Option(names = "--iterations", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.export.iterations")
    private @Nullable Integer iterations;

    @Option(names = "--also", paramLabel = "N,N", split = ",", converter = NumberConverters.Count.class, descriptionKey = "cli.export.also")
    private @Nullable List<Integer> also;

    @Option(names = "--seed", paramLabel = "S", converter = NumberConverters.Seed.class, descriptionKey = "cli.export.seed")
    private @Nullable Long seed;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ExportCommand(Screen screen, Catalogue catalogue, Texts texts) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public Integer call() throws ProgramException {
        Path target = file;
        Format as = format != null
                ? format
                : target == null
                        ? Format.PYTORCH
                        : Format.ofFile(target.toString()).orElseThrow(() -> new UsageException(
                                Message.of("cli.export.noEnding", "file", target.toString(), "ends",
                                        Format.endings())));
        if (target != null && !as.fits(target.toString())) {
            throw new UsageException(Message.of("cli.notScript", "file", target.toString(), "end",
                    "." + as.extension()));
        }
        if (distributed && as != Format.PYTORCH) {
            throw new UsageException(Message.of("cli.export.notDistributed", "format", as.id()));
        }
        if (target == null && as.subject() != Format.Subject.PROGRAM) {
            throw new UsageException(Message.of("cli.export.noFile", "format", as.id()));
        }
        boolean curves = as.subject() == Format.Subject.CURVES && drawing.at() == null && !isSession();
        if (iterations != null && (!(curves || as.subject() == Format.Subject.ITERATIONS) || epochs != null)) {
            throw new UsageException(Message.of("cli.export.notIterations"));
        }
        if (also != null && as.subject() != Format.Subject.ITERATIONS) {
            throw new UsageException(Message.of("cli.export.notAlso"));
        }
        try (ExportSource.Tables tables = ExportSource.Tables.make()) {
            write(as, target, tables);
        } catch (IOException e) {
            throw OutputFile.notWritten(target == null ? Path.of("-") : target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramException(Message.of("shell.snapshot.interrupted"));
        }
        return 0;
    }

    private void write(Format as, @Nullable Path target, ExportSource.Tables tables)
            throws IOException, ProgramException, InterruptedException {
        Path folder = Objects.requireNonNullElse(target == null ? null : target.toAbsolutePath().getParent(),
                Path.of(""));
        ExportSource source = source(as, tables);
        byte[] content = switch (as.subject()) {
            case PROGRAM -> program(as, source, target == null
                    ? ScriptFolder.asItIs(folder, tables.folder())
                    : ScriptFolder.of(folder));
            case SESSION -> report(as, source);
            case ITERATIONS -> new PageRun(source, this::set, iterations, also, this::complain)
                    .write(screen.planner(), texts.language());
            case PASS, GRAPH -> graph(as, source);
            case CURVES -> curves(as, source);
            case TAPE, NUMBERS, PREDICTIONS -> new RunFiles(texts).write(as, source);
        };
        if (target == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(new String(content, StandardCharsets.UTF_8));
            out.flush();
        } else {
            WholeFile.write(target, content);
        }
    }

    private ExportSource source(Format as, ExportSource.Tables tables) throws ProgramException {
        if (!isSession()) {
            Moment at = drawing.at();
            return new ExportSource.FreshRun(Commands.lesson(catalogue, lesson, table),
                    at == null ? new Moment.Update() : at,
                    this::set);
        }
        if (learningRate != null || seed != null || table.isGiven()) {
            throw new UsageException(Message.of("cli.export.held"));
        }
        boolean isProgram = as.subject() == Format.Subject.PROGRAM;
        SavedSession session = ExportSource.session(Path.of(lesson), catalogue, tables, this::complain);
        boolean runs = switch (as.subject()) {
            case PROGRAM, SESSION -> false;
            case CURVES -> drawing.at() != null;
            default -> true;
        };
        if (runs && session.isScript()) {
            throw new ProgramException(Message.of("cli.export.unasked", "file", lesson, "format", as.id()));
        }
        if (isProgram && session.isLoaded() && file == null) {
            complain(Message.of("export.weights.unwritten"));
        }
        return new ExportSource.SessionTake(session, drawing.at(), this::set);
    }

    private boolean isSession() { return lesson.endsWith("." + SessionFile.EXTENSION); }

    /** Of a lesson, script or table those of a whole run, of a session those of its takes; of either as far as a moment. */
    private byte[] curves(Format as, ExportSource source) throws IOException, ProgramException, InterruptedException {
        if (drawing.at() != null || source instanceof ExportSource.SessionTake) {
            return new RunFiles(texts).write(as, source);
        }
        Program program = source.lesson().load(Home.folder());
        CurveTable.Curve curve = new CurvesRun(program, set(program.defaults()), iterations, this::complain).run();
        return CurveTable.write(as, List.of(curve));
    }

    private void complain(Message trouble) {
        Commands.complain(spec.commandLine().getErr(), texts.of(trouble), 0);
    }

    /** With what it needs beside it: that is written first. */
    private byte[] program(Format as, ExportSource source, ScriptFolder folder) throws IOException, ProgramException {
        Exporter exporter = distributed ? new PyTorchExporter(texts, true) : Exporter.of(as, texts);
        Program program = source.lesson().load(Home.folder());
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        exporter.write(program, source.history(program), folder, script);
        folder.put();
        if (!folder.names().isEmpty()) {
            complain(Message.of("export.beside", "files", String.join(", ", folder.names())));
        }
        if (!folder.lacking().isEmpty()) {
            complain(Message.of("export.lacking", "files", String.join(", ", folder.lacking())));
        }
        return script.toByteArray();
    }

    private Settings set(Settings own) {
        Settings settings = learningRate == null ? own : own.withLearningRate(learningRate);
        settings = seed == null ? settings : settings.withSeed(seed);
        return epochs == null ? settings : settings.withEpochs(epochs);
    }

    private byte[] graph(Format as, ExportSource source) throws IOException, ProgramException {
        Screen.Graph graph = drawing.of(source, texts.language());
        if (as.subject() == Format.Subject.GRAPH) {
            return Plates.write(drawing.ground(screen.draw(graph, Home.folder())), as, drawing.scale(),
                    Footprint.budget());
        }
        return Plates.film(screen.film(graph, Home.folder()), drawing.seconds(), Footprint.budget());
    }

    private byte[] report(Format as, ExportSource source) throws IOException, ProgramException, InterruptedException {
        if (!(source instanceof ExportSource.SessionTake held)) {
            throw new UsageException(Message.of("cli.export.session", "format", as.id()));
        }
        Outcome outcome = new SessionOutcome(held.session(), held.moment(), texts, this::complain).read();
        return screen.report(outcome, texts.language());
    }
}
