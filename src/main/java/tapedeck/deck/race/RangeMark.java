package tapedeck.deck.race;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A place of a {@link RangeCurve}, or that there is none.
 *
 * @param kind what it is
 * @param rate the learning rate there; NaN if there is no such place
 * @param loss the smoothed loss there; NaN if there is none
 * @param sentence what it means, or why there is none
 */
public record RangeMark(Kind kind, double rate, double loss, String sentence) {
    /** What is marked. */
    public enum Kind {
        /** Where the loss falls fastest: the longer the test, the lower that rate, so it is no advice. */
        STEEPEST("steepest"),
        /** Where it is least: the rates that win a race are near it, as far as one short run can tell. */
        MINIMUM("minimum"),
        /** Where it is lost. */
        BLOW_UP("blow-up");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Its name for people. */
        public String label() {
            return label;
        }
    }

    static final String TOO_SHORT = "Too few iterations to tell.";
    static final String FLAT = "The loss falls no further than its noise wanders: nothing to mark. Try more iterations "
            + "or other rates.";
    static final String STILL_FALLING = "The loss is still falling at the highest rate tested: so high a rate still learns. Try "
            + "higher ones.";
    static final String NO_BLOW_UP = "The loss does not blow up at these rates.";

    /** Whether there is such a place. */
    public boolean isFound() { return !Double.isNaN(rate); }

    static RangeMark none(Kind kind, String why) {
        return new RangeMark(kind, Double.NaN, Double.NaN, why);
    }

    static String steepest(double rate) {
        return "At " + text(rate)
                + " the loss falls fastest, in a run this long: it depends on the iterations, so it is "
                + "a safe rate rather than a fast one.";
    }

    static String minimum(double rate) {
        return "At " + text(rate)
                + " the loss is least: a rate to try first. The best may be a few times more or less; "
                + "a race tells.";
    }

    static String blowUp(double rate, boolean learned) {
        return "At " + text(rate) + (learned
                ? " the loss is above where it began: each update overshoots."
                : " the loss is twice what it was: each update overshoots.");
    }

    static String notFinite(double rate) {
        return "At " + text(rate) + " the loss is not finite any more: the weights have overflowed.";
    }

    private static String text(double rate) {
        BigDecimal two = new BigDecimal(rate).round(new MathContext(2)).stripTrailingZeros();
        double size = two.abs().doubleValue();
        return size >= 1e-3 && size < 1e6 ? two.toPlainString() : scientific(two);
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
