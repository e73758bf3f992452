package tapedeck.data;

import java.util.ArrayList;
import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** Gathers what is wrong with a description, so that all of it is said at once. */
public final class DescriptionCheck {
    /** All that a float64 has. */
    private static final int DIGITS = 17;

    private final List<Message> found = new ArrayList<>();

    /** A mistake unless {@code fine}; returns this. */
    public DescriptionCheck unless(boolean fine, Message mistake) {
        if (!fine) {
            found.add(mistake);
        }
        return this;
    }

    /** {@code value} must be within [from, to]; NaN is not. Returns this. */
    public DescriptionCheck range(Message name, double value, double from, double to) {
        return unless(value >= from && value <= to,
                Message.of("data.range", "name", name, "least", exact(from), "greatest", exact(to), "value",
                        exact(value)));
    }

    /** {@code value} must be within [from, to]. Returns this. */
    public DescriptionCheck range(Message name, int value, int from, int to) {
        return unless(value >= from && value <= to,
                Message.of("data.range", "name", name, "least", from, "greatest", to, "value", value));
    }

    private static String exact(double value) {
        return Numbers.of(value, DIGITS);
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
