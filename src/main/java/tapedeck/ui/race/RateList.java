package tapedeck.ui.race;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.text.Numbers;

/**
 * Rates to race with, ascending.
 *
 * @param rates empty if they are refused
 * @param why they are refused, else empty
 */
record RateList(List<Double> rates, String why) {
    /** More curves than these cannot be told apart. */
    static final int MOST = 16;

    private static final MathContext DIGITS = new MathContext(3);

    /** {@code count} rates in equal steps of the logarithm, to three digits. */
    static RateList spread(double from, double to, int count) {
        return new RateList(IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? from : i == count - 1 ? to : from * Math.pow(to / from, i / (count - 1.0)))
                .map(rate -> BigDecimal.valueOf(rate).round(DIGITS).doubleValue()).distinct().toList(), "");
    }

    /** Rates set apart by commas, semicolons or spaces. */
    static RateList of(String text) {
        List<Typed> typed = Stream.of(text.strip().split("[,;\\s]+")).map(Typed::rate).toList();
        for (Typed each : typed) {
            if (!each.isAccepted()) {
                return new RateList(List.of(), each.why());
            }
        }
        List<Double> rates = typed.stream().map(Typed::value).distinct().sorted().toList();
        return rates.size() <= MOST
                ? new RateList(rates, "")
                : new RateList(List.of(), "At most " + MOST + " rates, not " + rates.size());
    }

    /** As it can be typed. */
    String text() {
        return rates.stream().map(Numbers::shortest).collect(Collectors.joining(", "));
    }
}
