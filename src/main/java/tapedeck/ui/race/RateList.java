package tapedeck.ui.race;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.text.Numbers;

/**
 * Rates to race with, ascending.
 *
 * @param rates each once
 */
record RateList(List<Double> rates) {
    /** Of a rate: what the learning-rate slider can be set to, above 0. */
    static final Limits RATE = Limits.real(1e-6, 10);
    /** More curves than these cannot be told apart. */
    static final int MOST = 16;

    private static final MathContext DIGITS = new MathContext(3);
    /** 0 is no rate: who types 0,1 means a decimal comma. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<![\\d.])0,\\d+");

    /** {@code count} rates in equal steps of the logarithm, to three digits. */
    static RateList spread(double from, double to, int count) {
        return new RateList(IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? from : i == count - 1 ? to : from * Math.pow(to / from, i / (count - 1.0)))
                .map(rate -> BigDecimal.valueOf(rate).round(DIGITS).doubleValue()).distinct().toList());
    }

    /** Reads rates set apart by commas, semicolons or spaces; why they are refused, or empty. */
    static Optional<Message> read(String text, Consumer<RateList> then) {
        Matcher comma = DECIMAL_COMMA.matcher(text);
        TreeSet<Double> rates = new TreeSet<>();
        for (String each : comma.find() ? new String[]{comma.group()} : text.strip().split("[,;\\s]+")) {
            Optional<Message> why = NumberInput.of(each, RATE).give(rate -> {
                rates.add(rate.doubleValue());
                return Optional.empty();
            });
            if (why.isPresent()) {
                return why;
            }
        }
        if (rates.size() > MOST) {
            return Optional.of(Message.of("race.too-many", "most", MOST, "rates", rates.size()));
        }
        then.accept(new RateList(List.copyOf(rates)));
        return Optional.empty();
    }

    /** As it can be typed. */
    String text() {
        return rates.stream().map(Numbers::shortest).collect(Collectors.joining(", "));
    }
}
