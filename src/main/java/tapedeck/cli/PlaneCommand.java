package tapedeck.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import tapedeck.deck.DeckState;
import tapedeck.export.Format;
import tapedeck.export.PlaneFile;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.surface.GridCost;
import tapedeck.surface.LossFunction;
import tapedeck.surface.LossGrid;
import tapedeck.surface.ParameterPath;
import tapedeck.surface.Plane.Kind;
import tapedeck.surface.PlaneFrame;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;
import tapedeck.view.landscape.PlaneGround;
import tapedeck.view.landscape.PlaneRates;
import tapedeck.view.landscape.PlaneScene;
import tapedeck.view.landscape.PlaneWords;
import tapedeck.view.plot.PlotColour;

/** {@code tapedeck plane PROGRAM OUT}: the loss over a plane of the parameters, as a picture or as numbers. */
@Command(name = "plane", description = "cli.plane")
final class PlaneCommand extends LandscapeCommand {

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

    private static final int DIGITS = 2;

    @Option(names = "--at", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.plane.at")
    private int iteration = 100;

    @Option(names = "--directions", paramLabel = "WHICH", converter = DirectionsConverter.class, defaultValue = "way", descriptionKey = "cli.plane.directions")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Directions directions;

    @Option(names = "--grid", paramLabel = "WxH", converter = Grid.Converter.class, defaultValue = "65x65", descriptionKey = "cli.plane.grid")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Grid grid;

    PlaneCommand(Catalogue catalogue, Texts texts) {
        super(catalogue, texts);
    }

    @Override
    int iteration() {
        return iteration;
    }

    @Override
    byte[] content(Format format, ProgramEntry entry, Program played, DeckState state)
            throws IOException, ProgramException {
        CapturedIteration captured = state.playhead().captured();
        LossFunction loss = captured == null ? null : LossFunction.beforeUpdate(captured);
        if (captured == null || loss == null) {
            throw new ProgramException(Message.of("cli.plane.noLoss", "program", played.id()));
        }
        ParameterPath way = new ParameterPath(1, state.measured().positions().stream()
                .map(each -> new ParameterPath.Stop(each.iteration(), each.values())).toList());
        ToDoubleFunction<double[]> allRows = ofAllRows(played, loss, captured);
        ToDoubleFunction<double[]> evaluator = allRows == null ? loss.evaluator() : allRows;
        cost(GridCost.of(evaluator, loss.origin()), grid).ifPresent(this::say);
        PlaneFrame frame = PlaneFrame.of(loss, new PlaneFrame.Question(captured, directions.kind, List.of(way),
                (double) (grid.columns() - 1) / (grid.rows() - 1)), () -> false);
        LossGrid losses = LossGrid.of(frame.plane(), frame.extent(), grid.columns(), grid.rows(), evaluator,
                () -> false);
        List<String> numbers = loss.dim() == 2 ? loss.numberNames() : null;
        return switch (format) {
            case CSV, NPZ -> PlaneFile.numbers(format, frame, losses, numbers);
            default -> picture(format, texts.of(entry.title()), frame, losses, numbers);
        };
    }

    /** A warning of the time that a grid takes, with one that takes less; empty where that is not long. */
    static Optional<Message> cost(GridCost cost, Grid grid) {
        if (!cost.isLong(grid.columns(), grid.rows())) {
            return Optional.empty();
        }
        int halvings = cost.halvings(grid.columns(), grid.rows());
        Grid less = new Grid(GridCost.fewer(grid.columns(), halvings), GridCost.fewer(grid.rows(), halvings));
        String seconds = Numbers.of(cost.seconds(grid.columns(), grid.rows()), DIGITS);
        return Optional.of(halvings == 0
                ? Message.of("cli.plane.cost", "columns", grid.columns(), "rows", grid.rows(), "seconds", seconds)
                : Message.of("cli.plane.cost.less", "columns", grid.columns(), "rows", grid.rows(), "seconds", seconds,
                        "grid", less.columns() + "x" + less.rows(), "fewer",
                        Numbers.of(cost.seconds(less.columns(), less.rows()), DIGITS)));
    }

    private byte[] picture(Format format, String title, PlaneFrame frame, LossGrid losses,
            @Nullable List<String> numbers) throws IOException, ProgramException {
        PlaneScene scene = new PlaneScene(frame, PlaneGround.of(losses),
                List.of(new PlaneScene.TakeLook(1, PlotColour.curve(0), "")), List.of(),
                PlaneRates.of(frame, texts::of), null,
                new PlaneScene.Words(texts.of("plane.start"),
                        texts.of("plane.present", "iteration", frame.iteration()), texts.of("plane.downhill")));
        String caption = texts.of(PlaneWords.share(frame)) + "   "
                + texts.of(PlaneWords.directions(frame, numbers == null ? List.of("", "") : numbers)) + "   "
                + texts.of(PlaneWords.step(frame));
        return PlaneFile.picture(format, scene, texts.of("plane.title", "program", title), caption);
    }
}
