package tapedeck.text;

import java.util.Optional;

/** The limits of a number, which say themselves: a sentence for people, without a full stop. Immutable. */
public sealed interface Limits {
    /** Any number. */
    Limits ANY = real(-Double.MAX_VALUE, Double.MAX_VALUE);
    /** Any whole number of 64 bits. */
    Limits ANY_WHOLE = whole(Long.MIN_VALUE, Long.MAX_VALUE);

    /**
     * A number of float64.
     *
     * @param least the least, apart from 0 where that is allowed too; {@code -Double.MAX_VALUE} if all are allowed
     * @param greatest as {@code least}
     * @param zero how 0 is written where it is allowed besides, such as {@code off}
     */
    record Real(double least, double greatest, Optional<Message> zero) implements Limits {
        /** The same, and 0 too. */
        public Real orZero() {
            return orZero(Message.verbatim("0"));
        }

        /** The same, and 0 too, which is written so. */
        public Real orZero(Message written) {
            return new Real(least, greatest, Optional.of(written));
        }

        boolean allows(double value) {
            return (value >= least && value <= greatest) || (value == 0 && zero.isPresent());
        }

        private Message range() {
            if (greatest == Double.MAX_VALUE) {
                return least == -Double.MAX_VALUE
                        ? Message.of("text.limits.any")
                        : Message.of("text.limits.from", "least", Numbers.shortest(least));
            }
            String from = Numbers.shortest(least);
            String to = Numbers.shortest(greatest);
            return zero
                    .map(written -> Message.of("text.limits.zero-or", "zero", written, "least", from, "greatest", to))
                    .orElseGet(() -> Message.of("text.limits.between", "least", from, "greatest", to));
        }
    }

    /**
     * A whole number.
     *
     * @param least {@code Long.MIN_VALUE} if all are allowed
     * @param greatest {@code Long.MAX_VALUE} if there is no end
     */
    record Whole(long least, long greatest) implements Limits {
        boolean allows(long value) {
            return value >= least && value <= greatest;
        }

        private Message range() {
            if (greatest == Long.MAX_VALUE) {
                return least == Long.MIN_VALUE
                        ? Message.of("text.limits.any-whole")
                        : Message.of("text.limits.from-whole", "least", least);
            }
            return Message.of("text.limits.between-whole", "least", least, "greatest", greatest);
        }
    }

    static Real real(double least, double greatest) {
        return new Real(least, greatest, Optional.empty());
    }

    static Whole whole(long least, long greatest) {
        return new Whole(least, greatest);
    }

    /** Returns what is allowed. */
    default Message says() {
        return switch (this) {
            case Real real -> real.range();
            case Whole whole -> whole.range();
        };
    }

    /** How a value stands in a field. */
    default Message written(Number value) {
        return switch (this) {
            case Real(double _, double _, Optional<Message> zero) when value.doubleValue() == 0 && zero.isPresent() ->
                zero.get();
            case Real _ -> Message.verbatim(Numbers.shortest(value.doubleValue()));
            case Whole _ -> Message.verbatim(Long.toString(value.longValue()));
        };
    }
}
