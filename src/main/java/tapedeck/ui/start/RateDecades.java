package tapedeck.ui.start;

import java.math.BigDecimal;
import java.math.MathContext;
import tapedeck.ui.input.SliderScale;

/** The learning rates from 0.001 to 1, by their logarithm, to two digits. */
record RateDecades() implements SliderScale {
    private static final double LEAST = 0.001;
    private static final double DECADES = 3;
    private static final MathContext DIGITS = new MathContext(2);

    @Override
    public double position(double value) {
        return Math.clamp(Math.log10(value / LEAST) / DECADES, 0, 1);
    }

    @Override
    public double value(double position) {
        return rounded(LEAST * Math.pow(10, DECADES * Math.clamp(position, 0, 1)));
    }

    @Override
    public double step(double value, Size size, boolean up) {
        double factor = switch (size) {
            case FINE -> 1.1;
            case COARSE -> 2;
            case PAGE -> 10;
        };
        return Math.clamp(rounded(up ? value * factor : value / factor), least(), greatest());
    }

    @Override
    public double least() {
        return LEAST;
    }

    @Override
    public double greatest() {
        return 1;
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
