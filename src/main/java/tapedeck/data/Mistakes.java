package tapedeck.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a description, so that all of it is said at once. */
public final class Mistakes {
    private final List<String> found = new ArrayList<>();

    /** A mistake unless {@code fine}; returns this. */
    public Mistakes unless(boolean fine, String mistake) {
        if (!fine) {
            found.add(mistake);
        }
        return this;
    }

    /** {@code value} must be within [from, to]; NaN is not. Returns this. */
    public Mistakes range(String name, double value, double from, double to) {
        return unless(value >= from && value <= to,
                name + " must be from " + text(from) + " to " + text(to) + ", but is " + text(value));
    }

    /** {@code value} must be within [from, to]. Returns this. */
    public Mistakes range(String name, int value, int from, int to) {
        return unless(value >= from && value <= to, name + " must be from " + from + " to " + to + ", but is " + value);
    }

    private static String text(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /**
     * Says all of them.
     *
     * @throws SpecException if there was one
     */
    public void check() {
        if (!found.isEmpty()) {
            throw new SpecException(found);
        }
    }
}
