package tapedeck.lessons.quiz;

import java.util.stream.Stream;
import tapedeck.text.Message;

/** The kinds of mistakes that are planted in a run, each one that real programs have. */
public enum MistakeKind {
    RATE_TOO_HIGH(1, Place.OPTIMIZER, "rate-too-high", "cases.rate-too-high", "cases.rate-too-high.why"), //
    RATE_TOO_LOW(1, Place.OPTIMIZER, "rate-too-low", "cases.rate-too-low", "cases.rate-too-low.why"), //
    ZERO_GRAD_MISSING(1, Place.LOOP, "zero-grad-missing", "cases.zero-grad-missing", "cases.zero-grad-missing.why"), //
    STEP_MISSING(1, Place.LOOP, "step-missing", "cases.step-missing", "cases.step-missing.why"), //
    CLIMBS(1, Place.LOSS, "climbs", "cases.climbs", "cases.climbs.why"), //
    SUM_NOT_MEAN(2, Place.LOSS, "sum-not-mean", "cases.sum-not-mean", "cases.sum-not-mean.why"), //
    UNSCALED(1, Place.DATA, "unscaled", "cases.unscaled", "cases.unscaled.why"), //
    TARGETS_SHUFFLED(2, Place.DATA, "targets-shuffled", "cases.targets-shuffled", "cases.targets-shuffled.why"), //
    ZERO_INIT(1, Place.NETWORK, "zero-init", "cases.zero-init", "cases.zero-init.why"), //
    DECAY_ONE(2, Place.OPTIMIZER, "decay-one", "cases.decay-one", "cases.decay-one.why"), //
    DROPOUT_TOO_HIGH(1, Place.NETWORK, "dropout-too-high", "cases.dropout-too-high", "cases.dropout-too-high.why"), //
    BROADCAST_IN_LOSS(2, Place.LOSS, "broadcast-in-loss", "cases.broadcast-in-loss", "cases.broadcast-in-loss.why"), //
    SQUARE_MISSING(1, Place.LOSS, "square-missing", "cases.square-missing", "cases.square-missing.why"), //
    ZERO_GRAD_BEFORE_STEP(2, Place.LOOP, "zero-grad-before-step", "cases.zero-grad-before-step",
            "cases.zero-grad-before-step.why"), //
    MOMENTUM_ONE(2, Place.OPTIMIZER, "momentum-one", "cases.momentum-one", "cases.momentum-one.why"), //
    NO_NONLINEARITY(2, Place.NETWORK, "no-nonlinearity", "cases.no-nonlinearity", "cases.no-nonlinearity.why"), //
    RELU_ON_OUTPUT(1, Place.NETWORK, "relu-on-output", "cases.relu-on-output", "cases.relu-on-output.why"), //
    DEAD_RELU(2, Place.NETWORK, "dead-relu", "cases.dead-relu", "cases.dead-relu.why"), //
    SATURATED(2, Place.NETWORK, "saturated", "cases.saturated", "cases.saturated.why"), //
    LAYER_NOT_IN_OPTIMIZER(3, Place.OPTIMIZER, "layer-not-in-optimizer", "cases.layer-not-in-optimizer",
            "cases.layer-not-in-optimizer.why"), //
    OPTIMIZER_BEFORE_LAYER(3, Place.OPTIMIZER, "optimizer-before-layer", "cases.optimizer-before-layer",
            "cases.optimizer-before-layer.why"), //
    PARAMETER_NOT_UPDATED(2, Place.LOOP, "parameter-not-updated", "cases.parameter-not-updated",
            "cases.parameter-not-updated.why"), //
    UPDATE_WITHOUT_GRADIENT(2, Place.LOOP, "update-without-gradient", "cases.update-without-gradient",
            "cases.update-without-gradient.why"), //
    BACKWARD_TWICE(3, Place.LOOP, "backward-twice", "cases.backward-twice", "cases.backward-twice.why"), //
    DETACHED(3, Place.NETWORK, "detached", "cases.detached", "cases.detached.why"), //
    WITHOUT_GRAPH(3, Place.NETWORK, "without-graph", "cases.without-graph", "cases.without-graph.why"), //
    FROZEN(2, Place.NETWORK, "frozen", "cases.frozen", "cases.frozen.why"), //
    SOFTMAX_TWICE(2, Place.LOSS, "softmax-twice", "cases.softmax-twice", "cases.softmax-twice.why"), //
    WRONG_DIMENSION(3, Place.DATA, "wrong-dimension", "cases.wrong-dimension", "cases.wrong-dimension.why"), //
    WRONG_LOSS(3, Place.LOSS, "wrong-loss", "cases.wrong-loss", "cases.wrong-loss.why"), //
    TARGETS_INVERTED(3, Place.DATA, "targets-inverted", "cases.targets-inverted", "cases.targets-inverted.why"), //
    TARGETS_SHIFTED(3, Place.DATA, "targets-shifted", "cases.targets-shifted", "cases.targets-shifted.why"), //
    TARGETS_CUT(3, Place.DATA, "targets-cut", "cases.targets-cut", "cases.targets-cut.why"), //
    NOT_SHUFFLED(3, Place.DATA, "not-shuffled", "cases.not-shuffled", "cases.not-shuffled.why"), //
    SAME_BATCH(3, Place.DATA, "same-batch", "cases.same-batch", "cases.same-batch.why"), //
    WRONG_ROWS(3, Place.LOSS, "wrong-rows", "cases.wrong-rows", "cases.wrong-rows.why"), //
    ONE_ROW(2, Place.LOSS, "one-row", "cases.one-row", "cases.one-row.why"), //
    NOISE_FOR_INPUT(2, Place.DATA, "noise-for-input", "cases.noise-for-input", "cases.noise-for-input.why"), //
    DATA_OVERWRITTEN(3, Place.DATA, "data-overwritten", "cases.data-overwritten", "cases.data-overwritten.why"), //
    MADE_ANEW(2, Place.LOOP, "made-anew", "cases.made-anew", "cases.made-anew.why"), //
    RATE_DECAYS(2, Place.LOOP, "rate-decays", "cases.rate-decays", "cases.rate-decays.why"), //
    CLIPPED_AWAY(2, Place.LOOP, "clipped-away", "cases.clipped-away", "cases.clipped-away.why"), //
    EVAL_MISSING(3, Place.NETWORK, "eval-missing", "cases.eval-missing", "cases.eval-missing.why");

    /** The part of a program in which a mistake is made. */
    public enum Place {
        DATA, NETWORK, LOSS, OPTIMIZER, LOOP
    }

    private final int level;
    private final Place place;
    private final String id;
    private final String name;
    private final String why;

    MistakeKind(int level, Place place, String id, String name, String why) {
        this.level = level;
        this.place = place;
        this.id = id;
        this.name = name;
        this.why = why;
    }

    /** The kind of that id, as lists of plants have it. */
    static MistakeKind of(String id) {
        return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of mistake is called " + id));
    }

    /** How hard it is to find, from 1 to 3. */
    public int level() {
        return level;
    }

    /** Where in a program it is. */
    public Place place() {
        return place;
    }

    /** What its suspect is called. */
    public Message suspect() {
        return Message.of(name);
    }

    /** What it does to a run, and how that is seen. */
    public Message why() {
        return Message.of(why);
    }
}
