package tapedeck.ui.controls;

import java.util.function.DoubleFunction;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.input.Limits;

/** What can end a training early. */
enum StopKind {
    EPOCH("after epoch", Limits.whole(1e9), 100, n -> new Condition.EpochIs((int) n)), ITERATION("after iteration",
            Limits.whole(1e15), 1000, n -> new Condition.IterationOver((long) n)), LOSS("mean epoch loss below",
                    Limits.real(-1e300, 1e300), 0.1,
                    Condition.EpochLossBelow::new), NO_IMPROVEMENT("no improvement, epochs", Limits.whole(1e9), 10,
                            n -> new Condition.NoImprovement((int) n)), DIVERGENCE("divergence: a number not finite",
                                    Limits.whole(1), 1, _ -> new Condition.NotFinite());

    private final String title;
    private final Limits limits;
    private final double first;
    private final DoubleFunction<Condition> make;

    StopKind(String title, Limits limits, double first, DoubleFunction<Condition> make) {
        this.title = title;
        this.limits = limits;
        this.first = first;
        this.make = make;
    }

    String title() {
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
