package tapedeck.cli;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tapedeck.deck.DeckState;
import tapedeck.export.Format;
import tapedeck.export.ValleyFile;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.surface.LineDirection;
import tapedeck.surface.LossFunction;
import tapedeck.surface.StepDirection;
import tapedeck.surface.Valley;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.view.landscape.ValleyScene;
import tapedeck.view.landscape.ValleyText;

/** {@code tapedeck valley PROGRAM OUT}: the loss along the step of an iteration, or along one number, as a picture or as numbers. */
@Command(name = "valley", description = "cli.valley")
final class ValleyCommand extends LandscapeCommand {
    private static final Pattern NUMBER = Pattern.compile("(.+?)(?:\\[\\s*(\\d{1,9}(?:\\s*,\\s*\\d{1,9})*)\\s*])?");

    /** The step of a script that only differentiates: against the gradient. */
    private static final StepDirection.Settings PLAIN = new StepDirection.Settings(OptimizerKind.SGD, 0, 0,
            Double.POSITIVE_INFINITY, true);

    @Option(names = "--at", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.valley.at")
    private int iteration = 1;

    @Option(names = "--along", paramLabel = "NUMBER", descriptionKey = "cli.valley.along")
    private @Nullable String along;

    ValleyCommand(Catalogue catalogue, Texts texts) {
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
            throw new ProgramException(Message.of("valley.nowhere", "iteration", iteration));
        }
        StepDirection direction = StepDirection.of(loss, captured, null,
                captured.updated(captured.events().size()) == captured.iteration() ? null : PLAIN);
        Valley.Line line = direction == null
                ? null
                : Valley.Line.of(loss, iteration, direction, along(loss), ofAllRows(played, loss, captured));
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
        ValleyScene scene = ValleyScene.still(line, valley, rate);
        return switch (format) {
            case CSV, NPZ -> ValleyFile.numbers(format, valley);
            default -> ValleyFile.picture(format, scene, texts,
                    texts.of("cli.valley.title", "program", texts.of(entry.title()), "iteration", iteration),
                    texts.of(ValleyText.sentence(scene)));
        };
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
