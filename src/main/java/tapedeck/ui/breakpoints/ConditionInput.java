package tapedeck.ui.breakpoints;

import java.util.function.IntFunction;
import java.util.function.LongFunction;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.theme.NumberSyntax;

/** A condition as typed: numbers as people write them, not what Java also takes for one. */
sealed interface ConditionInput {
    /** It can be used. */
    record Accepted(Condition condition) implements ConditionInput {}

    /** It cannot, and why. */
    record Refused(String why) implements ConditionInput {}

    /**
     * Reads what was typed.
     *
     * @param tensor a name, or empty for any parameter; only gradients have one
     * @param number text
     */
    static ConditionInput of(ConditionKind kind, String tensor, String number) {
        return switch (kind) {
            case NOT_FINITE -> new Accepted(new Condition.NotFinite());
            case GRAD_ABOVE -> bound(number, x -> new Condition.Gradient(tensor.strip(), true, x));
            case GRAD_BELOW -> bound(number, x -> new Condition.Gradient(tensor.strip(), false, x));
            case LOSS_RISES -> bound(number, Condition.LossRises::new);
            case LOSS_BELOW -> real(number, Condition.LossBelow::new);
            case EPOCH_LOSS_BELOW -> real(number, Condition.EpochLossBelow::new);
            case ITERATION -> whole(number, Long.MAX_VALUE, Condition.IterationIs::new);
            case EPOCH -> small(number, Condition.EpochIs::new);
            case NO_IMPROVEMENT -> small(number, Condition.NoImprovement::new);
        };
    }

    private static ConditionInput bound(String text, java.util.function.DoubleFunction<Condition> make) {
        return text.strip().startsWith("-") && NumberSyntax.isReal(text.strip())
                ? new Refused("Not below 0")
                : real(text, make);
    }

    private static ConditionInput real(String text, java.util.function.DoubleFunction<Condition> make) {
        String number = text.strip();
        if (number.isEmpty()) {
            return new Refused("Type a number, such as 0.1");
        }
        if (!NumberSyntax.isReal(number)) {
            return new Refused(NumberSyntax.quoted(number) + " is not a number, such as 0.1 or 1e-3");
        }
        double value = Double.parseDouble(number);
        return Double.isInfinite(value)
                ? new Refused("Too large for a float64")
                : new Accepted(make.apply(value + 0.0)); // -0 is 0
    }

    private static ConditionInput small(String text, IntFunction<Condition> make) {
        return whole(text, Integer.MAX_VALUE, n -> make.apply((int) n));
    }

    private static ConditionInput whole(String text, long most, LongFunction<Condition> make) {
        String number = text.strip();
        if (number.isEmpty()) {
            return new Refused("Type a whole number from 1");
        }
        if (!NumberSyntax.isCount(number)) {
            return new Refused(NumberSyntax.quoted(number) + " is not a whole number from 1");
        }
        try {
            long value = Long.parseLong(number);
            if (value <= most) {
                return value < 1 ? new Refused("Counted from 1") : new Accepted(make.apply(value));
            }
        } catch (NumberFormatException _) {
            // more digits than a long has
        }
        return new Refused("Not above " + most);
    }
}
