package tapedeck.ui.input;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * By the logarithm, in quarters of a decade.
 *
 * @param lowest the exponent of ten of the least value
 * @param highest of the greatest
 */
public record DecadesScale(int lowest, int highest) implements SliderScale {
    private static final double QUARTER = 0.25;
    private static final MathContext DIGITS = new MathContext(3);

    @Override
    public double position(double value) {
        return Math.clamp((Math.log10(value) - lowest) / (highest - lowest), 0, 1);
    }

    @Override
    public double value(double position) {
        return at(lowest + Math.clamp(position, 0, 1) * (highest - lowest));
    }

    @Override
    public double step(double value, Size size, boolean up) {
        double decades = switch (size) {
            case FINE -> QUARTER;
            case COARSE -> 1;
            case PAGE -> 3;
        };
        return at(Math.clamp(Math.log10(value) + (up ? decades : -decades), lowest, highest));
    }

    private static double at(double exponent) {
        double quarters = Math.rint(exponent / QUARTER) * QUARTER;
        return quarters == Math.rint(quarters)
                ? Double.parseDouble("1e" + (int) quarters)
                : BigDecimal.valueOf(Math.pow(10, quarters)).round(DIGITS).doubleValue();
    }

    @Override
    public double least() {
        return at(lowest);
    }

    @Override
    public double greatest() {
        return at(highest);
    }
}
