package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.deck.Tempo;
import tapedeck.export.Format;
import tapedeck.export.PlaneFile;
import tapedeck.file.WholeFile;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.surface.LossFunction;
import tapedeck.surface.LossGrid;
import tapedeck.surface.Plane.Kind;
import tapedeck.surface.PlaneFrame;
import tapedeck.surface.Way;
import tapedeck.tape.Captured;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.view.landscape.PlaneGround;
import tapedeck.view.landscape.PlaneScene;
import tapedeck.view.landscape.PlaneWords;
import tapedeck.view.plot.PlotColour;

/** {@code tapedeck plane LESSON OUT}: the loss over a plane of the parameters, as a picture or as numbers. */
@Command(name = "plane", description = "cli.plane")
final class PlaneCommand implements Callable<Integer> {
    private static final int MOST_NUMBERS = 1_000_000;

    /** The directions by their words on the command line. */
    enum Directions {
        way(Kind.WAY), gradient(Kind.GRADIENT), random(Kind.RANDOM);

        private final Kind kind;

        Directions(Kind kind) {
            this.kind = kind;
        }
    }

    static final class DirectionsConverter implements ITypeConverter<Directions> {
        @Override
        public Directions convert(String text) {
            return Stream.of(Directions.values()).filter(each -> each.name().equalsIgnoreCase(text)).findFirst()
                    .orElseThrow(() -> new UsageException(Message.of("cli.plane.notDirections", "text", text)));
        }
    }

    /** The points of a grid, side by side and above each other. */
    record Grid(int columns, int rows) {}

    static final class GridConverter implements ITypeConverter<Grid> {
        private static final Pattern GRID = Pattern.compile("(\\d{1,4})x(\\d{1,4})");
        private static final int MOST = 1025;

        @Override
        public Grid convert(String text) {
            Matcher matcher = GRID.matcher(text);
            if (matcher.matches()) {
                Grid grid = new Grid(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                if (Math.min(grid.columns, grid.rows) >= 2 && Math.max(grid.columns, grid.rows) <= MOST) {
                    return grid;
                }
            }
            throw new UsageException(Message.of("cli.notGrid", "text", text, "most", String.valueOf(MOST)));
        }
    }

    private final Catalogue catalogue;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "LESSON", descriptionKey = "cli.played")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String lesson;

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "cli.plane.out")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(names = "--at", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.plane.at")
    private int iteration = 100;

    @Option(names = "--directions", paramLabel = "WHICH", converter = DirectionsConverter.class, defaultValue = "way", descriptionKey = "cli.plane.directions")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Directions directions;

    @Option(names = "--grid", paramLabel = "WxH", converter = GridConverter.class, defaultValue = "65x65", descriptionKey = "cli.plane.grid")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Grid grid;

    @Option(names = "--all-rows", descriptionKey = "cli.plane.all-rows")
    private boolean allRows;

    @Option(names = "--lr", paramLabel = "R", converter = NumberConverters.Rate.class, descriptionKey = "cli.plane.lr")
    private @Nullable Double learningRate;

    PlaneCommand(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public Integer call() throws ProgramException, IOException, InterruptedException {
        Format format = Format.ofFile(file.toString()).filter(PlaneFile.FORMATS::contains)
                .orElseThrow(() -> new UsageException(Message.of("cli.plane.noEnding", "file", file.toString())));
        ProgramEntry entry = Commands.lesson(catalogue, lesson, table);
        Program program = entry.load(Home.folder());
        var settings = learningRate == null
                ? program.defaults()
                : program.startedAt(program.defaults(), learningRate);
        try (Deck deck = new Deck(program, settings.withEpochs(Integer.MAX_VALUE))) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Iteration(iteration));
            DeckState state = deck.await();
            if (state.position().failure() != null) {
                throw Commands.failure(program, state);
            }
            MomentCheck.check(new Moment.Iteration(iteration), state);
            write(format, texts.of(entry.title()), program, state);
        } catch (IOException e) {
            throw new ProgramException(Message.of("cli.notWritten", "file", String.valueOf(file), "why",
                    FileErrorText.why(e)));
        }
        return 0;
    }

    private void write(Format format, String title, Program program, DeckState state)
            throws IOException, ProgramException {
        Captured captured = state.playhead().captured();
        LossFunction loss = captured == null ? null : LossFunction.of(captured);
        if (captured == null || loss == null) {
            throw new ProgramException(Message.of("cli.plane.noLoss", "program", program.id()));
        }
        if (loss.dim() > MOST_NUMBERS) {
            throw new ProgramException(
                    Message.of("plane.large", "numbers", loss.dim(), "most", MOST_NUMBERS));
        }
        Way way = new Way(1, state.measured().positions().stream()
                .map(each -> new Way.Stop(each.iteration(), each.values())).toList());
        PlaneFrame frame = PlaneFrame.of(loss, new PlaneFrame.Question(captured, directions.kind, List.of(way),
                (double) (grid.columns - 1) / (grid.rows - 1)), () -> false);
        LossGrid losses = LossGrid.of(frame.plane(), frame.extent(), grid.columns, grid.rows,
                allRows ? ofAllRows(program, loss, captured) : loss.evaluator(), () -> false);
        List<String> numbers = loss.dim() == 2 ? loss.numberNames() : null;
        WholeFile.write(file, switch (format) {
            case CSV, NPZ -> PlaneFile.numbers(format, frame, losses, numbers);
            default -> picture(format, title, frame, losses, numbers);
        });
    }

    private ToDoubleFunction<double[]> ofAllRows(Program program, LossFunction loss, Captured captured)
            throws ProgramException {
        Predictor predictor = program.predictor(program.defaults());
        if (predictor == null || captured.parameters().isEmpty()) {
            throw new ProgramException(Message.of("plane.rows.unknown"));
        }
        return point -> predictor.meanLoss(loss.parameters(captured.parameters(), point), predictor.split().train());
    }

    private byte[] picture(Format format, String title, PlaneFrame frame, LossGrid losses,
            @Nullable List<String> numbers) throws IOException, ProgramException {
        PlaneScene scene = new PlaneScene(frame, PlaneGround.of(losses),
                List.of(new PlaneScene.TakeLook(1, PlotColour.curve(0), "")), List.of(), null,
                new PlaneScene.Words(texts.of("plane.start"),
                        texts.of("plane.present", "iteration", frame.iteration()), texts.of("plane.downhill")));
        String caption = texts.of(PlaneWords.share(frame)) + "   "
                + texts.of(PlaneWords.directions(frame, numbers == null ? List.of("", "") : numbers)) + "   "
                + texts.of(PlaneWords.step(frame));
        return PlaneFile.picture(format, scene, texts.of("plane.title", "program", title), caption);
    }
}
