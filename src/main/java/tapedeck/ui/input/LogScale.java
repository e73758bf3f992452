package tapedeck.ui.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.stream.DoubleStream;

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
        return digits(smallest * Math.pow(greatest / smallest, share));
    }

    @Override
    public double step(double value, Size size, boolean up) {
        double factor = switch (size) {
            case FINE -> 1.05;
            case COARSE -> 2;
            case PAGE -> 10;
        };
        if (up) {
            return value < smallest ? smallest : Math.min(greatest, digits(value * factor));
        }
        return value <= smallest ? 0 : Math.clamp(digits(value / factor), smallest, greatest);
    }

    @Override
    public double least() {
        return 0;
    }

    @Override
    public double start() {
        return START;
    }

    /** 1, 2 or 5 times a power of ten, or the end. */
    @Override
    public double round(double position) {
        double exact = value(position);
        if (exact == 0) {
            return 0;
        }
        int decade = (int) Math.floor(Math.log10(exact));
        double nearest = DoubleStream.of(1, 2, 5, 10)
                .map(digit -> new BigDecimal(digit).scaleByPowerOfTen(decade).doubleValue())
                .boxed().min(Comparator.comparingDouble(each -> Math.abs(Math.log(each / exact)))).orElseThrow();
        return Math.clamp(nearest, smallest, greatest);
    }

    private static double digits(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
