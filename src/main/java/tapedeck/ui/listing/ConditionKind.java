package tapedeck.ui.listing;

import java.util.function.BiFunction;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.tape.Phase;
import tapedeck.text.Limits;
import tapedeck.text.Message;

/** The conditions on numbers that can be typed. */
enum ConditionKind {
    GRAD_ABOVE("breakpoints.kind.grad-above", "breakpoints.prompt.x", Bounds.SIZE,
            (tensor, x) -> new Condition.Gradient(tensor, true, x.doubleValue())),
    GRAD_BELOW("breakpoints.kind.grad-below", "breakpoints.prompt.x", Bounds.SIZE,
            (tensor, x) -> new Condition.Gradient(tensor, false, x.doubleValue())),
    NOT_FINITE("breakpoints.kind.not-finite", "breakpoints.prompt.x", Limits.ANY,
            (_, _) -> new Condition.NotFinite()),
    BEFORE_UPDATE("breakpoints.kind.before-update", "breakpoints.prompt.x", Limits.ANY,
            (_, _) -> new Condition.BeforeUpdate()),
    AFTER_UPDATE("breakpoints.kind.after-update", "breakpoints.prompt.x", Limits.ANY,
            (_, _) -> new Condition.OnPhase(Phase.UPDATE)),
    LOSS_RISES("breakpoints.kind.loss-rises", "breakpoints.prompt.x", Bounds.SIZE,
            (_, x) -> new Condition.LossRises(x.doubleValue())),
    LOSS_BELOW("breakpoints.kind.loss-below", "breakpoints.prompt.x", Limits.ANY,
            (_, x) -> new Condition.LossBelow(x.doubleValue())),
    EPOCH_LOSS_BELOW("breakpoints.kind.epoch-loss-below", "breakpoints.prompt.x", Limits.ANY,
            (_, x) -> new Condition.EpochLossBelow(x.doubleValue())),
    ITERATION("breakpoints.kind.iteration", "breakpoints.prompt.n", Limits.whole(1, Long.MAX_VALUE),
            (_, n) -> new Condition.IterationIs(n.longValue())),
    EPOCH("breakpoints.kind.epoch", "breakpoints.prompt.n", Bounds.COUNT,
            (_, n) -> new Condition.EpochIs(n.intValue())),
    NO_IMPROVEMENT("breakpoints.kind.no-improvement", "breakpoints.prompt.epochs", Bounds.COUNT,
            (_, n) -> new Condition.NoImprovement(n.intValue()));

    private static final class Bounds {
        static final Limits SIZE = Limits.real(0, Double.MAX_VALUE);
        static final Limits COUNT = Limits.whole(1, Integer.MAX_VALUE);
    }

    private final Message title;
    private final Message prompt;
    private final Limits limits;
    private final BiFunction<String, Number, Condition> make;

    ConditionKind(String title, String prompt, Limits limits, BiFunction<String, Number, Condition> make) {
        this.title = Message.of(title);
        this.prompt = Message.of(prompt);
        this.limits = limits;
        this.make = make;
    }

    Message title() {
        return title;
    }

    /** Returns what stands in the empty field. */
    Message prompt() {
        return prompt;
    }

    /** Of its number. */
    Limits limits() {
        return limits;
    }

    boolean hasNumber() {
        return this != NOT_FINITE && this != BEFORE_UPDATE && this != AFTER_UPDATE;
    }

    /** Returns whether a tensor can be named. */
    boolean isOfTensor() {
        return this == GRAD_ABOVE || this == GRAD_BELOW;
    }

    /**
     * The condition of this kind.
     *
     * @param tensor a name, or empty for any parameter; only gradients have one
     * @param number within the limits; of no meaning where there is none
     */
    Condition condition(String tensor, Number number) {
        return make.apply(tensor, number);
    }
}
