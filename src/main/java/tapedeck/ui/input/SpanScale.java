package tapedeck.ui.input;

/**
 * Straight from {@code least} to {@code greatest}, in multiples of a grain.
 *
 * @param grain above 0; 1 for whole numbers
 */
public record SpanScale(double least, double greatest, double grain) implements SliderScale {
    @Override
    public double position(double value) {
        return Math.clamp((value - least) / (greatest - least), 0, 1);
    }

    @Override
    public double value(double position) {
        return rounded(least + Math.clamp(position, 0, 1) * (greatest - least));
    }

    @Override
    public double step(double value, Size size, boolean up) {
        double part = switch (size) {
            case FINE -> grain;
            case COARSE -> (greatest - least) / 20;
            case PAGE -> (greatest - least) / 5;
        };
        return rounded(value + (up ? 1 : -1) * Math.max(grain, part));
    }

    private double rounded(double value) {
        return Math.clamp(Math.rint(value / grain) * grain, least, greatest);
    }
}
