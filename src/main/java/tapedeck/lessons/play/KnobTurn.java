package tapedeck.lessons.play;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import tapedeck.lessons.Setting;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knobs;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;

/** The turn of a knob: what settings do to the hyperparameters of a run. */
public final class KnobTurn {
    private static final String SEED = "seed";
    private static final String RATE = "rate";
    private static final Set<String> OWN = Set.of("momentum", "weight_decay");

    private KnobTurn() {}

    /**
     * One knob turned.
     *
     * @param knobs those that the program has of its own
     */
    public static UnaryOperator<Hyperparameters> of(Setting setting, Knobs knobs) {
        return switch (setting.name()) {
            case "optimizer" -> set -> set.withOptimizer(
                    OptimizerKind.valueOf(setting.value().toUpperCase(Locale.ROOT)));
            case RATE -> set -> set.withLearningRate(setting.number());
            case "batch" -> set -> set.withBatchSize((int) setting.number());
            case "clip" -> set -> set.withClipNorm(setting.number() > 0 ? setting.number() : Double.POSITIVE_INFINITY);
            case "momentum" -> set -> knobs.isEmpty()
                    ? set.withMomentum(setting.number())
                    : knobs.turn(set, setting.name(), setting.number());
            case "weight_decay" -> set -> knobs.isEmpty()
                    ? set.withWeightDecay(setting.number())
                    : knobs.turn(set, setting.name(), setting.number());
            default -> set -> knobs.turn(set, setting.name(), setting.number());
        };
    }

    /**
     * Returns what a run of a program is started with where these are set: a script's momentum is one of its own.
     *
     * @param usual what it is started with otherwise
     */
    public static Settings start(Program program, Settings usual, List<Setting> with) {
        boolean isScript = program.provenance() instanceof Provenance.Script;
        Settings settings = usual;
        for (Setting setting : with) {
            boolean isOwn = isScript && OWN.contains(setting.name());
            settings = switch (setting.name()) {
                case SEED -> settings.withSeed((long) setting.number());
                case RATE -> program.startedAt(settings, setting.number());
                default -> settings.with(isOwn
                        ? settings.hyperparameters().withKnob(setting.name(), setting.number())
                        : of(setting, Knobs.NONE).apply(settings.hyperparameters()));
            };
        }
        return settings;
    }
}
