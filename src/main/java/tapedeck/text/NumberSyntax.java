package tapedeck.text;

import java.util.regex.Pattern;

/** The syntax of numbers: digits are ASCII's alone, which {@code \d} means without a flag. */
final class NumberSyntax {
    static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ \u202f\u00a0](?=\\d{3}(?!\\d))");

    private static final Pattern REAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
    private static final Pattern NOT_ZERO = Pattern.compile("[^eE]*[1-9].*");
    private static final int SHOWN = 12;

    private NumberSyntax() {}

    static NumberInput real(String number, Limits.Real limits) {
        if (number.isEmpty()) {
            return refused("text.number.type");
        }
        if (!REAL.matcher(number).matches()) {
            String pointed = number.replace(',', '.');
            return REAL.matcher(pointed).matches()
                    ? refused("text.number.decimal-comma", "number", shortened(pointed))
                    : refused("text.number.none", "typed", shortened(number));
        }
        double value = Double.parseDouble(number) + 0.0; // -0 is 0
        if (Double.isInfinite(value) && limits.greatest() == Double.MAX_VALUE) {
            return refused("text.number.too-large", "typed", shortened(number));
        }
        boolean vanished = value == 0 && NOT_ZERO.matcher(number).matches();
        return vanished || !limits.allows(value)
                ? new NumberInput.Refused(limits.says())
                : new NumberInput.Accepted(value);
    }

    static NumberInput whole(String number, Limits.Whole limits) {
        if (number.isEmpty()) {
            return refused("text.number.type-whole");
        }
        if (GROUPED.matcher(number).matches()) {
            return refused("text.number.thousands-comma", "number", shortened(number.replace(",", "")));
        }
        if (!WHOLE.matcher(number).matches()) {
            return refused("text.number.not-whole", "typed", shortened(number));
        }
        try {
            long value = Long.parseLong(number);
            return limits.allows(value) ? new NumberInput.Accepted(value) : new NumberInput.Refused(limits.says());
        } catch (NumberFormatException _) { // more digits than a long has
            return limits.greatest() == Long.MAX_VALUE
                    ? refused("text.number.too-large", "typed", shortened(number))
                    : new NumberInput.Refused(limits.says());
        }
    }

    private static NumberInput refused(String key, Object... values) {
        return new NumberInput.Refused(Message.of(key, values));
    }

    /** Returns what was typed, to be named in a complaint: not too long. */
    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
