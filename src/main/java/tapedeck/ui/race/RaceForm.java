package tapedeck.ui.race;

import java.util.Optional;
import java.util.function.Consumer;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.text.Numbers;

/**
 * The form of a race. Each of its questions takes a text, and says why that is refused.
 *
 * @param from the least rate, of those that are spread
 * @param to the greatest
 * @param count how many there are
 * @param rates those that race; typed, or spread
 * @param iterations of each
 */
record RaceForm(double from, double to, int count, RateList rates, long iterations) {
    private static final Limits COUNT = Limits.whole(2, RateList.MOST);
    private static final Limits ITERATIONS = Limits.whole(1, 1_000_000);

    /** Eight rates from 0.001 to 1. */
    static RaceForm first() {
        return new RaceForm(1e-3, 1, 8, RateList.spread(1e-3, 1, 8), 2_000);
    }

    Optional<Message> from(String text, Consumer<? super RaceForm> then) {
        return NumberInput.of(text, RateList.RATE).give(rate -> spread(rate.doubleValue(), to, count, then));
    }

    Optional<Message> to(String text, Consumer<? super RaceForm> then) {
        return NumberInput.of(text, RateList.RATE).give(rate -> spread(from, rate.doubleValue(), count, then));
    }

    Optional<Message> count(String text, Consumer<? super RaceForm> then) {
        return NumberInput.of(text, COUNT).give(number -> spread(from, to, number.intValue(), then));
    }

    private Optional<Message> spread(double first, double last, int number, Consumer<? super RaceForm> then) {
        if (first == from && last == to && number == count) {
            return Optional.empty(); // typed rates stand until something is changed here
        }
        if (first >= last) {
            return Optional.of(Message.of("race.from-below-to"));
        }
        then.accept(new RaceForm(first, last, number, RateList.spread(first, last, number), iterations));
        return Optional.empty();
    }

    Optional<Message> rates(String text, Consumer<? super RaceForm> then) {
        return text.strip().equals(rates.text())
                ? Optional.empty()
                : RateList.read(text, typed -> then.accept(new RaceForm(from, to, count, typed, iterations)));
    }

    Optional<Message> iterations(String text, Consumer<? super RaceForm> then) {
        return NumberInput.of(text, ITERATIONS).give(number -> {
            then.accept(new RaceForm(from, to, count, rates, number.longValue()));
            return Optional.empty();
        });
    }

    String fromText() {
        return Numbers.shortest(from);
    }

    String toText() {
        return Numbers.shortest(to);
    }

    String countText() {
        return Integer.toString(count);
    }

    String ratesText() {
        return rates.text();
    }

    String iterationsText() {
        return Long.toString(iterations);
    }

    /** Returns whether the same races. */
    boolean isSameRace(RaceForm other) {
        return rates.equals(other.rates) && iterations == other.iterations;
    }
}
