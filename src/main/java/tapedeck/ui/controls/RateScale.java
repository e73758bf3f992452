package tapedeck.ui.controls;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Maps a slider's position, 0 to 1, to a learning rate: at the left end a stop for exactly 0, then a gap, then
 * {@value #LEAST} to {@value #GREATEST} by the logarithm.
 */
final class RateScale {
    static final double LEAST = 1e-6;
    static final double GREATEST = 10;
    /** Where the logarithmic part begins. */
    static final double START = 0.09;

    private static final MathContext DIGITS = new MathContext(3);

    private RateScale() {}

    /** The position of a rate; beyond the scale its nearer end. */
    static double position(double rate) {
        if (rate <= 0) {
            return 0;
        }
        double share = Math.log(rate / LEAST) / Math.log(GREATEST / LEAST);
        return START + Math.clamp(share, 0, 1) * (1 - START);
    }

    /** The rate at a position, to three digits; in the gap the nearer of 0 and the least. */
    static double rate(double position) {
        if (position < START / 2) {
            return 0;
        }
        double share = Math.clamp((position - START) / (1 - START), 0, 1);
        return round(LEAST * Math.pow(GREATEST / LEAST, share));
    }

    /** {@code rate} times {@code factor}, kept on the scale; below its least comes 0, and above 0 its least. */
    static double step(double rate, double factor) {
        if (factor > 1) {
            return rate < LEAST ? LEAST : Math.min(GREATEST, round(rate * factor));
        }
        double less = round(rate * factor);
        return rate <= LEAST ? 0 : Math.clamp(less, LEAST, GREATEST);
    }

    private static double round(double rate) {
        return BigDecimal.valueOf(rate).round(DIGITS).doubleValue();
    }
}
