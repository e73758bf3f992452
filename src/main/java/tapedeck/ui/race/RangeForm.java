package tapedeck.ui.race;

import java.util.Optional;
import java.util.function.Consumer;
import tapedeck.deck.race.RangeTest;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.text.Numbers;

/**
 * The form of a range test. Each of its questions takes a text, and says why that is refused.
 *
 * @param from the rate of the first iteration
 * @param to the rate of the last
 * @param iterations of the run
 */
record RangeForm(double from, double to, int iterations) {
    private static final Limits ITERATIONS = Limits.whole(20, RangeTest.MOST);

    /** All rates that can be set, in a thousand iterations. */
    static RangeForm first() {
        return new RangeForm(1e-5, 10, 1_000);
    }

    Optional<Message> from(String text, Consumer<? super RangeForm> then) {
        return NumberInput.of(text, RateList.RATE).give(rate -> limits(rate.doubleValue(), to, then));
    }

    Optional<Message> to(String text, Consumer<? super RangeForm> then) {
        return NumberInput.of(text, RateList.RATE).give(rate -> limits(from, rate.doubleValue(), then));
    }

    private Optional<Message> limits(double low, double high, Consumer<? super RangeForm> then) {
        if (low >= high) {
            return Optional.of(Message.of("race.from-below-to"));
        }
        then.accept(new RangeForm(low, high, iterations));
        return Optional.empty();
    }

    Optional<Message> iterations(String text, Consumer<? super RangeForm> then) {
        return NumberInput.of(text, ITERATIONS).give(number -> {
            then.accept(new RangeForm(from, to, number.intValue()));
            return Optional.empty();
        });
    }

    String fromText() {
        return Numbers.shortest(from);
    }

    String toText() {
        return Numbers.shortest(to);
    }

    String iterationsText() {
        return Integer.toString(iterations);
    }
}
