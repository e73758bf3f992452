package tapedeck.text;

import java.util.Optional;
import java.util.function.Function;

/**
 * A number as people type one, not all that Java also takes for one ({@code 1d}, {@code NaN}, {@code 0x1p3}): ASCII digits
 * with a decimal point, in every language.
 */
public sealed interface NumberInput {
    /** It can be used: a Long where the limits are whole, else a finite Double, and no -0. */
    record Accepted(Number value) implements NumberInput {}

    /** It cannot, and why. */
    record Refused(Message why) implements NumberInput {}

    /** Reads {@code text}. Thousands of a whole number may be set apart by spaces, as {@link Numbers#count} does. */
    static NumberInput of(String text, Limits limits) {
        String number = text.strip();
        return switch (limits) {
            case Limits.Real real -> NumberSyntax.real(number, real);
            case Limits.Whole whole -> NumberSyntax.whole(NumberSyntax.THOUSANDS.matcher(number).replaceAll(""), whole);
        };
    }

    /** Hands the number on if it is accepted; why it is refused, here or there, or empty. */
    default Optional<Message> give(Function<Number, Optional<Message>> to) {
        return switch (this) {
            case Accepted(Number value) -> to.apply(value);
            case Refused(Message why) -> Optional.of(why);
        };
    }
}
