package tapedeck.ui.input;

import tapedeck.ui.theme.NumberSyntax;

/** A number as typed: as people write one, not what Java also takes for one. */
sealed interface Entry {
    /** It can be used. */
    record Accepted(double value) implements Entry {}

    /** It cannot, and why. */
    record Refused(String why) implements Entry {}

    /** Reads {@code text}. */
    static Entry of(String text, Limits limits) {
        String number = text.strip();
        if (number.isEmpty()) {
            return new Refused(limits.whole() ? "Type a whole number" : "Type a number, such as 0.1");
        }
        if (!limits.zero().isEmpty() && number.equalsIgnoreCase(limits.zero())) {
            return new Accepted(0);
        }
        if (!NumberSyntax.isReal(number)) {
            return new Refused(NumberSyntax.quoted(number) + " is not a number, such as "
                    + (limits.whole() ? "64" : "0.1 or 1e-3"));
        }
        if (limits.whole() && !NumberSyntax.isWhole(number)) {
            return new Refused(NumberSyntax.quoted(number) + " is not a whole number");
        }
        double value = Double.parseDouble(number) + 0.0; // -0 is 0
        if (value < 0 && limits.least() >= 0) {
            return new Refused("Not below " + (limits.zero().isEmpty() ? limits.text(limits.least()) : "0"));
        }
        boolean vanished = value == 0 && number.split("[eE]", 2)[0].chars().anyMatch(c -> c >= '1' && c <= '9');
        return vanished || !limits.allows(value) ? new Refused(limits.says()) : new Accepted(value);
    }
}
