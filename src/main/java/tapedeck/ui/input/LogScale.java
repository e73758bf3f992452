package tapedeck.ui.input;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * At the left end a stop for exactly 0, then a gap, then {@code smallest} to {@code greatest} by the logarithm.
 *
 * @param smallest above 0; the least that is not 0
 */
public record LogScale(double smallest, double greatest) implements SliderScale {
    /** Where the logarithmic part begins. */
    public static final double START = 0.09;

    private static final MathContext DIGITS = new MathContext(3);

    @Override
    public double position(double value) {
        if (value <= 0) {
            return 0;
        }
        double share = Math.log(value / smallest) / Math.log(greatest / smallest);
        return START + Math.clamp(share, 0, 1) * (1 - START);
    }

    @Override
    public double value(double position) {
        if (position < START / 2) {
            return 0;
        }
        double share = Math.clamp((position - START) / (1 - START), 0, 1);
        return round(smallest * Math.pow(greatest / smallest, share));
    }

    @Override
    public double step(double value, Size size, boolean up) {
        double factor = switch (size) {
            case FINE -> 1.05;
            case COARSE -> 2;
            case PAGE -> 10;
        };
        if (up) {
            return value < smallest ? smallest : Math.min(greatest, round(value * factor));
        }
        return value <= smallest ? 0 : Math.clamp(round(value / factor), smallest, greatest);
    }

    @Override
    public double least() {
        return 0;
    }

    @Override
    public double start() {
        return START;
    }

    private static double round(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
