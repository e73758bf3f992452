package tapedeck.ui.race;

import tapedeck.ui.theme.NumberSyntax;

/**
 * A number as people type it.
 *
 * @param value NaN if it is refused
 * @param why it is refused, else empty
 */
record Typed(double value, String why) {
    /** What the learning-rate slider can be set to, above 0. */
    static final double LEAST_RATE = 1e-6;
    /** What it can be set to at most. */
    static final double GREATEST_RATE = 10;

    private static final int MOST_DIGITS = 12;

    static Typed rate(String text) {
        String number = text.strip();
        if (number.isEmpty()) {
            return refused("Type a rate, such as 0.1");
        }
        if (!NumberSyntax.isReal(number)) {
            return refused(NumberSyntax.quoted(number) + " is not a number, such as 0.1");
        }
        double rate = Double.parseDouble(number);
        return rate >= LEAST_RATE && rate <= GREATEST_RATE ? new Typed(rate, "") : refused("From 1e-6 to 10");
    }

    static Typed whole(String text, long least, long most) {
        String number = text.strip();
        if (!NumberSyntax.isCount(number) || number.length() > MOST_DIGITS) {
            return refused(number.isEmpty()
                    ? "Type a whole number"
                    : NumberSyntax.quoted(number) + " is not a whole number");
        }
        long value = Long.parseLong(number);
        return value >= least && value <= most ? new Typed(value, "") : refused("From " + least + " to " + most);
    }

    static Typed refused(String why) {
        return new Typed(Double.NaN, why);
    }

    boolean isAccepted() { return why.isEmpty(); }
}
