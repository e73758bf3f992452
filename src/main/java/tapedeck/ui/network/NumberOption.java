package tapedeck.ui.network;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import tapedeck.data.DatasetKind;
import tapedeck.data.SpecException;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.text.Numbers;

/** What is typed in the editor, apart from the layers' widths. */
enum NumberOption {
    /** How many rows there are. */
    SIZE("rows", s -> String.valueOf(s.generated().size()),
            (s, t) -> s.withData(s.generated().withSize(Typed.whole(t))),
            _ -> true),
    /** How much they are blurred. */
    NOISE("noise", s -> Numbers.shortest(s.generated().noise()),
            (s, t) -> s.withData(s.generated().withNoise(Typed.decimal(t))),
            s -> s.generated().kind() != DatasetKind.FIZZBUZZ),
    /** How many arms a spiral has. */
    ARMS("arms", s -> String.valueOf(s.generated().arms()),
            (s, t) -> s.withData(s.generated().withArms(Typed.whole(t))),
            s -> s.generated().kind() == DatasetKind.SPIRALS),
    /** The share of rows that train. */
    TRAIN_SHARE("train share", s -> Numbers.shortest(s.trainShare()),
            (s, t) -> s.withTrainShare(Typed.decimal(t)), _ -> true),
    /** Of rows, weights and batches. */
    SEED("seed", s -> String.valueOf(s.data().seed()),
            (s, t) -> s.withData(s.generated().withSeed(Typed.wholeLong(t))), _ -> true),
    /** The coefficient of Σ|w|. */
    L1("L1", s -> Numbers.shortest(s.l1()), (s, t) -> s.withL1(Typed.decimal(t)), _ -> true),
    /** The coefficient of Σw². */
    L2("L2", s -> Numbers.shortest(s.l2()), (s, t) -> s.withL2(Typed.decimal(t)), _ -> true);

    private final String title;
    private final Function<NetworkSpec, String> text;
    private final BiFunction<NetworkSpec, String, NetworkSpec> change;
    private final Predicate<NetworkSpec> used;

    NumberOption(String title, Function<NetworkSpec, String> text,
            BiFunction<NetworkSpec, String, NetworkSpec> change, Predicate<NetworkSpec> used) {
        this.title = title;
        this.text = text;
        this.change = change;
        this.used = used;
    }

    String title() {
        return title;
    }

    /** How it stands in the field. */
    String text(NetworkSpec spec) {
        return text.apply(spec);
    }

    /** @throws SpecException if what was typed will not do */
    NetworkSpec change(NetworkSpec spec, String typed) {
        return change.apply(spec, typed);
    }

    /** Whether it means anything for these data. */
    boolean isUsed(NetworkSpec spec) {
        return used.test(spec);
    }
}
