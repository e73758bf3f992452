package tapedeck.ui.controls;

import java.util.function.DoubleFunction;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.text.Limits;
import tapedeck.text.Message;

/** The kind of bound that can end a training early. */
enum StopKind {
    EPOCH("controls.stop.epoch", Limits.whole(1, 1_000_000_000), 100, n -> new Condition.EpochIs((int) n)),
    ITERATION("controls.stop.iteration", Limits.whole(1, 1_000_000_000_000_000L), 1000,
            n -> new Condition.IterationOver((long) n)),
    LOSS("controls.stop.loss", Limits.ANY, 0.1, Condition.EpochLossBelow::new),
    NO_IMPROVEMENT("controls.stop.no-improvement", Limits.whole(1, 1_000_000_000), 10,
            n -> new Condition.NoImprovement((int) n)),
    DIVERGENCE("controls.stop.divergence", Limits.ANY, 1, _ -> new Condition.NotFinite());

    private final Message title;
    private final Limits limits;
    private final double first;
    private final DoubleFunction<Condition> make;

    StopKind(String key, Limits limits, double first, DoubleFunction<Condition> make) {
        title = Message.of(key);
        this.limits = limits;
        this.first = first;
        this.make = make;
    }

    Message title() {
        return title;
    }

    Limits limits() {
        return limits;
    }

    /** The number that is offered at first. */
    double first() {
        return first;
    }

    boolean hasNumber() {
        return this != DIVERGENCE;
    }

    Condition condition(double number) {
        return make.apply(number);
    }

    /** The number of a condition of this kind; NaN if it is of another, or has no number. */
    double number(Condition condition) {
        return switch (condition) {
            case Condition.EpochIs(int n) when this == EPOCH -> n;
            case Condition.IterationOver(long n) when this == ITERATION -> n;
            case Condition.EpochLossBelow(double bound) when this == LOSS -> bound;
            case Condition.NoImprovement(int n) when this == NO_IMPROVEMENT -> n;
            default -> Double.NaN;
        };
    }
}
