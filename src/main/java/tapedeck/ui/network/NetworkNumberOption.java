package tapedeck.ui.network;

import static tapedeck.programs.network.NetworkSpec.GREATEST_PENALTY;
import static tapedeck.programs.network.NetworkSpec.LEAST_SHARE;

import java.util.function.BiFunction;
import java.util.function.Function;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.SpecException;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Limits;
import tapedeck.text.Message;

/** A number that is typed in the editor, apart from the layers' widths. */
enum NetworkNumberOption {
    /** How many there are. */
    ROWS("network.rows", 5, Limits.whole(DatasetSpec.LEAST_SIZE, DatasetSpec.GREATEST_SIZE), s -> s.generated().size(),
            (s, n) -> s.withData(s.generated().withSize(n.intValue()))),
    /** How much they are blurred. */
    NOISE("network.noise", 4, Limits.real(0, DatasetSpec.GREATEST_NOISE), s -> s.generated().noise(),
            (s, x) -> s.withData(s.generated().withNoise(x.doubleValue()))),
    /** How many arms a spiral has. */
    ARMS("network.arms", 2, Limits.whole(DatasetSpec.LEAST_ARMS, DatasetSpec.GREATEST_ARMS), s -> s.generated().arms(),
            (s, n) -> s.withData(s.generated().withArms(n.intValue()))),
    /** The share of rows that train. */
    TRAIN_SHARE("network.train-share", 4, Limits.real(LEAST_SHARE, 1 - LEAST_SHARE), NetworkSpec::trainShare,
            (s, x) -> s.withTrainShare(x.doubleValue())),
    /** Of rows, weights and batches. */
    SEED("network.seed", 4, Limits.ANY_WHOLE, s -> s.data().seed(),
            (s, n) -> s.withData(s.generated().withSeed(n.longValue()))),
    /** The coefficient of Σ|w|. */
    L1("network.l1", 4, Limits.real(0, GREATEST_PENALTY), NetworkSpec::l1, (s, x) -> s.withL1(x.doubleValue())),
    /** The coefficient of Σw². */
    L2("network.l2", 4, Limits.real(0, GREATEST_PENALTY), NetworkSpec::l2, (s, x) -> s.withL2(x.doubleValue()));

    private final Message title;
    private final int columns;
    private final Limits limits;
    private final Function<NetworkSpec, Number> value;
    private final BiFunction<NetworkSpec, Number, NetworkSpec> change;

    NetworkNumberOption(String key, int columns, Limits limits, Function<NetworkSpec, Number> value,
            BiFunction<NetworkSpec, Number, NetworkSpec> change) {
        this.title = Message.of(key);
        this.columns = columns;
        this.limits = limits;
        this.value = value;
        this.change = change;
    }

    Message title() {
        return title;
    }

    /** How wide its field is. */
    int columns() {
        return columns;
    }

    Limits limits() {
        return limits;
    }

    /** How it stands in the field; empty if it means nothing for these data. */
    Message text(NetworkSpec spec) {
        return isUsed(spec) ? limits.written(value.apply(spec)) : Message.verbatim("");
    }

    /** @throws SpecException if this number will not do with the rest */
    NetworkSpec change(NetworkSpec spec, Number typed) {
        return change.apply(spec, typed);
    }

    /** Returns whether it means anything for these data. */
    boolean isUsed(NetworkSpec spec) {
        return switch (this) {
            case ROWS, NOISE, TRAIN_SHARE, SEED -> spec.isGenerated();
            case ARMS -> spec.isGenerated() && spec.generated().kind() == DatasetKind.SPIRALS;
            case L1, L2 -> true;
        };
    }
}
