package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.deck.Tempo;
import tapedeck.export.Format;
import tapedeck.export.ValleyFile;
import tapedeck.file.WholeFile;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.surface.LineDirection;
import tapedeck.surface.LossFunction;
import tapedeck.surface.StepDirection;
import tapedeck.surface.Valley;
import tapedeck.tape.Captured;
import tapedeck.tape.TensorState;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.view.landscape.ValleyScene;
import tapedeck.view.landscape.ValleyText;

/** {@code tapedeck valley LESSON OUT}: the loss along the step of an iteration, or along one number, as a picture or as numbers. */
@Command(name = "valley", description = "cli.valley")
final class ValleyCommand implements Callable<Integer> {
    private static final Pattern NUMBER = Pattern.compile("(.+?)(?:\\[\\s*(\\d{1,9}(?:\\s*,\\s*\\d{1,9})*)\\s*])?");

    private final Catalogue catalogue;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "LESSON", descriptionKey = "cli.played")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String lesson;

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "cli.valley.out")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(names = "--at", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.valley.at")
    private int iteration = 1;

    @Option(names = "--along", paramLabel = "NUMBER", descriptionKey = "cli.valley.along")
    private @Nullable String along;

    @Option(names = "--all-rows", descriptionKey = "cli.valley.all-rows")
    private boolean allRows;

    @Option(names = "--lr", paramLabel = "R", converter = NumberConverters.Rate.class, descriptionKey = "cli.valley.lr")
    private @Nullable Double learningRate;

    ValleyCommand(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public Integer call() throws ProgramException, InterruptedException {
        Format format = Format.ofFile(file.toString()).filter(ValleyFile.FORMATS::contains)
                .orElseThrow(() -> new UsageException(Message.of("cli.valley.noEnding", "file", file.toString())));
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
            write(format, texts.of(entry.title()), program, state.playhead().captured());
        } catch (IOException e) {
            throw new ProgramException(Message.of("cli.notWritten", "file", String.valueOf(file), "why",
                    FileErrorText.why(e)));
        }
        return 0;
    }

    private void write(Format format, String title, Program program, @Nullable Captured captured)
            throws IOException, ProgramException {
        LossFunction loss = captured == null ? null : LossFunction.of(captured);
        if (captured == null || loss == null) {
            throw new ProgramException(Message.of("valley.nowhere", "iteration", iteration));
        }
        StepDirection direction = StepDirection.of(loss, captured, null, null);
        Valley.Line line = direction == null
                ? null
                : Valley.Line.of(loss, iteration, direction, along(loss),
                        allRows ? ofAllRows(program, loss, captured) : null);
        if (direction == null || line == null) {
            throw new ProgramException(Message.of("valley.unknown"));
        }
        double rate = Double.isNaN(direction.taken()) ? 0 : direction.taken();
        Valley valley = line.sample(null, rate, () -> false);
        if (valley.length() == 0) {
            throw new ProgramException(Message.of("valley.still"));
        }
        if (!Double.isFinite(valley.loss())) {
            throw new ProgramException(Message.of("valley.loss-broken", "iteration", iteration));
        }
        ValleyScene scene = new ValleyScene(valley, rate, 0, Map.of(rate, line.at(rate)));
        WholeFile.write(file, switch (format) {
            case CSV, NPZ -> ValleyFile.numbers(format, valley);
            default -> ValleyFile.picture(format, scene, texts,
                    texts.of("cli.valley.title", "program", title, "iteration", iteration),
                    texts.of(ValleyText.sentence(scene)));
        });
    }

    private ToDoubleFunction<double[]> ofAllRows(Program program, LossFunction loss, Captured captured)
            throws ProgramException {
        Predictor predictor = program.predictor(program.defaults());
        if (predictor == null || captured.parameters().isEmpty()) {
            throw new ProgramException(Message.of("cli.valley.noRows"));
        }
        return point -> predictor.meanLoss(loss.parameters(captured.parameters(), point), predictor.split().train());
    }

    private LineDirection along(LossFunction loss) {
        if (along == null) {
            return new LineDirection.Step();
        }
        Matcher matcher = NUMBER.matcher(along.strip());
        List<TensorState> named = matcher.matches()
                ? loss.parameters().stream().filter(each -> each.name().equals(matcher.group(1))).toList()
                : List.of();
        if (named.isEmpty()) {
            throw new UsageException(Message.of("cli.valley.noParameter", "text", along, "names",
                    String.join(", ", loss.parameters().stream().map(TensorState::name).toList())));
        }
        TensorState tensor = named.getFirst();
        int[] sizes = tensor.shape().toArray();
        String[] index = matcher.group(2) == null ? new String[0] : matcher.group(2).split("\\s*,\\s*", -1);
        int place = 0;
        boolean fits = index.length == sizes.length || (index.length == 0 && tensor.data().numel() == 1);
        for (int k = 0; fits && k < index.length; k++) {
            int at = Integer.parseInt(index[k]);
            fits = at < sizes[k];
            place = place * sizes[k] + at;
        }
        if (!fits) {
            throw new UsageException(Message.of("cli.valley.noPlace", "text", along, "name", tensor.name(), "shape",
                    tensor.shape().toString()));
        }
        return new LineDirection.Single(tensor.id(), place);
    }
}
