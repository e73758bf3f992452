package tapedeck.ui.input;

import tapedeck.text.Numbers;

/**
 * What a number may be.
 *
 * @param least the least, apart from 0 where that is allowed too
 * @param greatest the greatest
 * @param zero how 0 is written where it is allowed besides; empty if it is not
 * @param whole whether it has no fraction
 */
public record Limits(double least, double greatest, String zero, boolean whole) {
    public static Limits real(double least, double greatest) {
        return new Limits(least, greatest, "", false);
    }

    public static Limits whole(double greatest) {
        return new Limits(1, greatest, "", true);
    }

    /** The same, and 0 too, which is written so. */
    public Limits orZero(String written) {
        return new Limits(least, greatest, written, whole);
    }

    boolean allows(double value) {
        return (value >= least && value <= greatest) || (value == 0 && !zero.isEmpty());
    }

    /** How a value stands in a field. */
    String text(double value) {
        if (value == 0 && !zero.isEmpty()) {
            return zero;
        }
        return whole ? Long.toString((long) value) : Numbers.shortest(value);
    }

    /** What is allowed, in words. */
    String says() {
        String range = "from " + text(least) + " to " + text(greatest);
        return zero.isEmpty() ? "F" + range.substring(1) : zero + ", or " + range;
    }
}
