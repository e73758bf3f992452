package tapedeck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tapedeck.deck.atlas.Atlas;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasProbe;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.deck.atlas.RunStart;
import tapedeck.export.AtlasFile;
import tapedeck.export.Format;
import tapedeck.export.LandscapeFile;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.view.landscape.AtlasGround;
import tapedeck.view.landscape.AtlasScene;
import tapedeck.view.landscape.AtlasWords;

/** {@code tapedeck atlas PROGRAM OUT}: a map of many short runs over two settings, as a picture or in numbers. */
@Command(name = "atlas", description = "cli.atlas")
final class AtlasCommand implements Callable<Integer> {
    private static final int COLUMNS = 64;
    private static final int ROWS = 48;

    /** {@code lr,momentum}. */
    static final class AxesConverter implements ITypeConverter<List<AtlasAxis>> {
        @Override
        public List<AtlasAxis> convert(String text) {
            List<AtlasAxis> axes = Stream.of(text.split(",", -1)).map(AtlasAxis::of).flatMap(Optional::stream)
                    .distinct().toList();
            if (axes.size() == 2 && text.split(",", -1).length == 2) {
                return axes;
            }
            throw new UsageException(Message.of("cli.atlas.notAxes", "text", text, "axes",
                    Stream.of(AtlasAxis.values()).map(AtlasAxis::id).collect(Collectors.joining(", "))));
        }
    }

    private final Catalogue catalogue;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "PROGRAM", descriptionKey = "cli.played")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String lesson;

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "cli.landscape.out")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--axes", paramLabel = "X,Y", converter = AxesConverter.class, defaultValue = "lr,momentum", descriptionKey = "cli.atlas.axes")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<AtlasAxis> axes;

    @Option(names = "--grid", paramLabel = "WxH", converter = Grid.Converter.class, descriptionKey = "cli.atlas.grid")
    private @Nullable Grid grid;

    @Option(names = "--iterations", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.atlas.iterations")
    private @Nullable Integer iterations;

    @Option(names = "--seeds", paramLabel = "N", converter = NumberConverters.Count.class, defaultValue = "1", descriptionKey = "cli.atlas.seeds")
    private int seeds;

    @Option(names = "--lr", paramLabel = "R", converter = NumberConverters.Rate.class, descriptionKey = "cli.atlas.lr")
    private @Nullable Double learningRate;

    @Option(names = "--seed", paramLabel = "S", converter = NumberConverters.Seed.class, descriptionKey = "cli.train.seed")
    private @Nullable Long seed;

    AtlasCommand(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public Integer call() throws Exception {
        Format as = LandscapeCommand.format(file);
        if (seeds != 1 && seeds != 3) {
            throw new UsageException(Message.of("cli.atlas.notSeeds", "seeds", seeds));
        }
        Program program = Commands.lesson(catalogue, lesson).load(Home.folder());
        Settings settings = program.defaults();
        settings = learningRate == null ? settings : program.startedAt(settings, learningRate);
        settings = seed == null ? settings : settings.withSeed(seed);
        OutputFile.write(file, content(as, program, new RunStart(program, settings, 1)));
        return 0;
    }

    private byte[] content(Format as, Program program, RunStart asked) throws Exception {
        AtlasProbe soon = AtlasProbe.atOnce(asked);
        RunStart start = new RunStart(program, asked.settings().with(soon.inForce()), 1);
        if (soon.axes(program).size() < 2) {
            throw new ProgramException(Message.of("atlas.none"));
        }
        for (AtlasAxis axis : axes) {
            Message refused = soon.refused(program, axis).orElse(null);
            if (refused != null) {
                throw new ProgramException(refused);
            }
        }
        AtlasProbe probe = iterations == null ? soon.withLength(program) : soon;
        int length = iterations == null ? probe.iterations() : iterations;
        Grid points = grid != null
                ? grid
                : new Grid(AtlasQuestion.points(COLUMNS, program, length), AtlasQuestion.points(ROWS, program, length));
        AtlasQuestion question = new AtlasQuestion(start, probe.usual(start, axes.getFirst(), points.columns()),
                probe.usual(start, axes.getLast(), points.rows()), length, seeds, probe);
        try (Atlas atlas = new Atlas(question, Runtime.getRuntime().availableProcessors())) {
            AtlasView view = atlas.await();
            if (LandscapeFile.isNumbers(as)) {
                return AtlasFile.numbers(as, view);
            }
            AtlasGround ground = AtlasGround.of(view);
            AtlasScene scene = new AtlasScene(ground, AtlasWords.of(ground, texts), start.value(question.x().axis()),
                    start.value(question.y().axis()));
            return AtlasFile.picture(as, scene, texts.of(program.title()));
        }
    }
}
