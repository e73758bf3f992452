package tapedeck.ui.controls;

import java.util.regex.Pattern;

/** A learning rate as typed: a number people write, not what Java also takes for one. */
sealed interface RateInput {
    /** It can be used. */
    record Accepted(double rate) implements RateInput {}

    /** It cannot, and why. */
    record Refused(String why) implements RateInput {}

    /** Reads {@code text}. */
    static RateInput of(String text) {
        String number = text.strip();
        if (number.isEmpty()) {
            return new Refused("Type a rate, such as 0.1");
        }
        if (!Decimal.PATTERN.matcher(number).matches()) {
            return new Refused("“" + shortened(number) + "” is not a number, such as 0.1 or 1e-3");
        }
        double rate = Double.parseDouble(number);
        if (rate < 0) {
            return new Refused("Not below 0");
        }
        boolean none = rate == 0 && number.split("[eE]", 2)[0].chars().noneMatch(c -> c >= '1' && c <= '9');
        if (!none && !(rate >= RateScale.LEAST && rate <= RateScale.GREATEST)) {
            return new Refused("0, or from 1e-6 to 10");
        }
        return new Accepted(rate + 0.0); // -0 is 0
    }

    private static String shortened(String text) {
        return text.length() <= 12 ? text : text.substring(0, 11) + "…";
    }

    /** Digits, a point, an exponent. */
    final class Decimal {
        private static final Pattern PATTERN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

        private Decimal() {}
    }
}
