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
import tapedeck.cli.option.NumberConverters;
import tapedeck.cli.option.UsageException;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.export.CurveTable;
import tapedeck.export.DotScript;
import tapedeck.export.Exporter;
import tapedeck.export.Format;
import tapedeck.export.NumberFiles;
import tapedeck.export.Plates;
import tapedeck.export.PredictionTable;
import tapedeck.export.PyTorchExporter;
import tapedeck.export.picture.GifWriter;
import tapedeck.export.report.Outcome;
import tapedeck.export.report.SessionOutcome;
import tapedeck.file.WholeFile;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.Lesson;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.session.SessionFile;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * {@code tapedeck export LESSON --as FORMAT OUT}: the program, or the graph at a moment, in a file of that format. {@code
 * tapedeck export LESSON [OUT.py]} is the PyTorch script, in a file or else on stdout. {@code tapedeck export SESSION --as
 * report OUT.html} is a page about a session.
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

    @Parameters(index = "0", paramLabel = "LESSON", descriptionKey = "cli.lesson")
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
                : target == null ? Format.PYTORCH : Format.ofFile(target.toString()).orElse(Format.PYTORCH);
        if (target != null && !target.toString().endsWith("." + as.extension())) {
            throw new UsageException(Message.of("cli.notScript", "file", target.toString(), "end",
                    "." + as.extension()));
        }
        if (distributed && as != Format.PYTORCH) {
            throw new UsageException(Message.of("cli.export.notDistributed", "format", as.id()));
        }
        try {
            switch (as.subject()) {
                case PROGRAM -> program(as, target);
                case GRAPH, PASS, TAPE, CURVES, NUMBERS, PREDICTIONS -> graph(as, target);
                case SESSION -> report(as, target);
            }
        } catch (IOException e) {
            throw new ProgramException(Message.of("cli.notWritten", "file", String.valueOf(target), "why",
                    FileTrouble.why(e)));
        }
        return 0;
    }

    private void program(Format as, @Nullable Path target) throws IOException, ProgramException {
        Path folder = Objects.requireNonNullElse(target == null ? null : target.toAbsolutePath().getParent(),
                Path.of(""));
        Exporter exporter = distributed
                ? new PyTorchExporter(texts, folder, true)
                : Exporter.of(as, texts, folder);
        Program program = Commands.lesson(catalogue, lesson, table).load(Home.folder());
        Settings settings = set(program.defaults());
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        exporter.write(program, settings, List.of(), script);
        if (target == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(script.toString(StandardCharsets.UTF_8));
            out.flush();
        } else {
            WholeFile.write(target, script.toByteArray());
        }
    }

    private Settings set(Settings own) {
        Settings settings = learningRate == null ? own : own.withLearningRate(learningRate);
        settings = seed == null ? settings : settings.withSeed(seed);
        return epochs == null ? settings : settings.withEpochs(epochs);
    }

    private void graph(Format as, @Nullable Path target) throws IOException, ProgramException {
        if (target == null) {
            throw new UsageException(Message.of("cli.export.noFile", "format", as.id()));
        }
        Lesson what = Commands.lesson(catalogue, lesson, table);
        Screen.Graph graph = drawing.of(what, texts.language(), this::set);
        WholeFile.write(target, switch (as.subject()) {
            case PASS -> {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                new GifWriter(drawing.seconds()).write(screen.film(graph, Home.folder()), content);
                yield content.toByteArray();
            }
            case TAPE, CURVES, NUMBERS, PREDICTIONS -> numbers(as, what, graph.moment());
            default -> Plates.write(drawing.ground(screen.draw(graph, Home.folder())), as, drawing.scale());
        });
    }

    private void report(Format as, @Nullable Path target) throws IOException, ProgramException {
        if (target == null || !lesson.endsWith("." + SessionFile.EXTENSION)) {
            throw new UsageException(Message.of("cli.export.session", "format", as.id()));
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            Outcome outcome = new SessionOutcome(catalogue, Home.folder(), texts,
                    trouble -> err.println("tapedeck: " + texts.of(trouble)))
                    .read(Path.of(lesson));
            WholeFile.write(target, screen.report(outcome, texts.language()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramException(Message.of("shell.snapshot.interrupted"));
        }
    }

    private byte[] numbers(Format as, Lesson what, Moment moment) throws IOException, ProgramException {
        Program program = what.load(Home.folder());
        try (Deck deck = new Deck(program, set(program.defaults()), () -> 0)) {
            deck.runTo(moment);
            DeckState state = deck.await();
            if (state.failure() != null) {
                throw Commands.failure(program, state);
            }
            MomentCheck.check(moment, state);
            Captured captured = Objects.requireNonNull(state.captured());
            TapeSnapshot snapshot = new TapeReader(captured).at(state.playhead());
            return switch (as.subject()) {
                case CURVES -> CurveTable
                        .of(List.of(new CurveTable.Curve(program.id(), deck.losses(), state.measured())))
                        .getBytes(StandardCharsets.UTF_8);
                case NUMBERS -> NumberFiles.write(as, snapshot);
                case PREDICTIONS -> PredictionTable.of(program, program.predictor(deck.settings()),
                        List.copyOf(NumberFiles.parameters(snapshot).values()), texts).getBytes(StandardCharsets.UTF_8);
                default -> {
                    String caption = texts.of(Message.of("export.caption", "program", program.id(), "n",
                            captured.iteration(), "seed", String.valueOf(deck.settings().seed())));
                    yield DotScript.of(snapshot, texts.of(what.title()), caption).getBytes(StandardCharsets.UTF_8);
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramException(Message.of("shell.snapshot.interrupted"));
        }
    }
}
