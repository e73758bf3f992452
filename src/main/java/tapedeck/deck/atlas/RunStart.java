package tapedeck.deck.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tapedeck.array.NdArray;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;

/**
 * The start of a run: all that it begins with. Immutable.
 *
 * @param program what runs
 * @param settings its seed among them
 * @param weightScale the factor of its initial parameters; 1 leaves them as they are
 */
public record RunStart(Program program, Settings settings, double weightScale) {
    /** The same with {@code axis} set to {@code value}. Another width is another Program. */
    public RunStart with(AtlasAxis axis, double value) {
        Hyperparameters now = settings.hyperparameters();
        return switch (axis) {
            case LEARNING_RATE -> new RunStart(program, program.startedAt(settings, value), weightScale);
            case MOMENTUM -> with(program.script() == null ? now.withMomentum(value) : now.withKnob(axis.id(), value));
            case BATCH_SIZE -> with(now.withBatchSize((int) value));
            case WEIGHT_DECAY ->
                with(program.script() == null ? now.withWeightDecay(value) : now.withKnob(axis.id(), value));
            case WEIGHT_SCALE -> new RunStart(program, settings, value);
            case WIDTH -> widened((int) value);
        };
    }

    private RunStart with(Hyperparameters next) {
        return new RunStart(program, settings.with(next), weightScale);
    }

    private RunStart widened(int width) {
        Provenance.Blueprint network = program.provenance().blueprint();
        Optional<Provenance.Blueprint> wider = network == null ? Optional.empty() : network.widened(width);
        return wider.map(each -> new RunStart(each.drawn(program.id(), program.title(), program.defaults()), settings,
                weightScale)).orElse(this);
    }

    /** What {@code axis} is set to; NaN where that cannot be said, such as the width of a network with layers of several. */
    public double value(AtlasAxis axis) {
        Hyperparameters now = settings.hyperparameters();
        boolean script = program.script() != null;
        return switch (axis) {
            case LEARNING_RATE -> now.learningRate();
            case MOMENTUM -> script ? now.knobs().getOrDefault(axis.id(), Double.NaN) : now.momentum();
            case BATCH_SIZE -> now.batchSize();
            case WEIGHT_DECAY -> script ? now.knobs().getOrDefault(axis.id(), Double.NaN) : now.weightDecay();
            case WEIGHT_SCALE -> weightScale;
            case WIDTH -> width();
        };
    }

    private double width() {
        Provenance.Blueprint network = program.provenance().blueprint();
        List<Integer> hidden = network == null
                ? List.of()
                : network.widths().subList(1, network.widths().size() - 1);
        return hidden.stream().distinct().count() == 1 ? hidden.getFirst() : Double.NaN;
    }

    /** These parameters times {@link #weightScale}; what is given stays as it is. */
    public List<NdArray> scaled(List<NdArray> parameters) {
        List<NdArray> scaled = new ArrayList<>();
        for (NdArray each : parameters) {
            NdArray copy = each.copy();
            for (int i = 0; i < copy.numel(); i++) {
                copy.values()[copy.offset() + i] *= weightScale;
            }
            scaled.add(copy);
        }
        return scaled;
    }
}
