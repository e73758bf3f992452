package tapedeck.ui.takes;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.programs.Recipe.Part;

/** The columns of the table of takes, in their order. */
enum TakeField {
    VISIBLE("take-visible", "", 2.2), COLOUR("take-colour", "", 2.75),
    /** How wide it is, {@link TakeWidths} says, as of the next two. */
    NAME("take-name", "takes.name", 11.2),
    /** Only where there are several. */
    LESSON("take-lesson", "takes.lesson", 9),
    /** Only where there is one. */
    GROUP("take-group", "takes.group", 6),
    /** Only where there are several, as each setting that follows. */
    PROGRAM("take-program", "takes.program", 8, Take::program),
    /** Of what a take was made, only where those of a lesson differ; how wide, {@link TakeWidths} says. */
    NETWORK("take-network", "takes.network", 5, Part.LAYERS), //
    ACTIVATION("take-activation", "takes.activation", 6, Part.ACTIVATION), //
    INITIALISATION("take-initialisation", "takes.initialisation", 7, Part.INITIALISATION), //
    PENALTY("take-penalty", "takes.penalty", 5, Part.PENALTY), //
    ROWS("take-rows", "takes.rows", 7, Part.ROWS), //
    /** The steps that not all have; likewise. */
    PREPARATION("take-preparation", "takes.preparation", 7),
    /** How wide it is, {@link TakeWidths} says. */
    RATE("take-rate", "takes.rate", 4.2, Rates::of), //
    MULTIPLIERS("take-multipliers", "takes.multipliers", 6, take -> multipliers(take.inForce().multipliers())), //
    OPTIMIZER("take-optimizer", "takes.optimizer", 5.7, take -> take.inForce().optimizer()), //
    SCHEDULE("take-schedule", "takes.schedule", 7, take -> take.inForce().schedule()), //
    BATCH("take-batch", "takes.batch", 4.2, take -> take.inForce().batchSize()), //
    MOMENTUM("take-momentum", "takes.momentum", 6.8, take -> take.inForce().momentum()), //
    WEIGHT_DECAY("take-weight-decay", "takes.weight-decay", 8, take -> take.inForce().weightDecay()), //
    CLIP("take-clip", "takes.clip", 4.2, take -> take.inForce().clipNorm()), //
    KNOBS("take-knobs", "takes.knobs", 9, take -> take.inForce().knobs()), //
    SEED("take-seed", "takes.seed", 3.6, take -> take.settings().seed()), //
    ITERATIONS("take-iterations", "takes.iterations", 6), LAST_LOSS("take-last-loss", "takes.last-loss", 5.8), //
    BEST_LOSS("take-best-loss", "takes.best-loss", 5.8), TEST_LOSS("take-test-loss", "takes.test-loss", 5.8), //
    /** Only where any take was run from other seeds. */
    REPEATS("take-repeats", "takes.repeats", 6.5), //
    TEST_ACCURACY("take-test-acc-", "takes.test-accuracy", 5.4), TIME("take-time", "takes.time", 5.8), //
    ORIGIN("take-branched-from", "takes.branched-from", 12),
    /** The first line; only where there are notes. */
    NOTES("take-notes", "takes.notes", 10);

    private final String id;
    private final String key;
    private final double em;
    private final @Nullable Function<Take, Object> setting;
    private final @Nullable Part part;

    TakeField(String id, String key, double em) {
        this(id, key, em, null, null);
    }

    TakeField(String id, String key, double em, Function<Take, Object> setting) {
        this(id, key, em, setting, null);
    }

    TakeField(String id, String key, double em, Part part) {
        this(id, key, em, null, part);
    }

    TakeField(String id, String key, double em, @Nullable Function<Take, Object> setting, @Nullable Part part) {
        this.id = id;
        this.key = key;
        this.em = em;
        this.setting = setting;
        this.part = part;
    }

    /** Those that are missing are 1. */
    private static List<Double> multipliers(List<Double> all) {
        int last = all.size();
        while (last > 0 && all.get(last - 1) == 1) {
            last--;
        }
        return all.subList(0, last);
    }

    /** By which the column is known in the scene. */
    String id() {
        return id;
    }

    /** Of its title; empty where it has none. */
    String key() {
        return key;
    }

    /** How wide it is. */
    double em() {
        return em;
    }

    /** Returns what it says of a take's recipe, or null. */
    @Nullable
    Part part() {
        return part;
    }

    /** Returns whether it is a setting in which takes may differ. */
    boolean isSetting() { return setting != null; }

    /** Returns whether takes differ in this setting. */
    boolean differs(List<Take> takes) {
        return setting != null && takes.stream().map(setting).distinct().limit(2).count() > 1;
    }
}
