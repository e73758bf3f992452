package tapedeck.ui.input;

/**
 * 0 to 0.999, even in the logarithm of {@code 1 / (1 − momentum)}, the number of steps that are remembered: 0.9 is at a
 * third and 0.99 at two thirds.
 */
public record MomentumScale() implements SliderScale {
    private static final double GREATEST = 0.999;
    private static final double DECADES = 3;
    private static final double GRAIN = 1000;

    @Override
    public double position(double value) {
        return Math.clamp(-Math.log10(1 - Math.clamp(value, 0, GREATEST)) / DECADES, 0, 1);
    }

    @Override
    public double value(double position) {
        return Math.clamp(Math.rint((1 - Math.pow(10, -DECADES * position)) * GRAIN) / GRAIN, 0, GREATEST);
    }

    @Override
    public double step(double value, Size size, boolean up) {
        double distance = switch (size) {
            case FINE -> 0.01;
            case COARSE -> 0.05;
            case PAGE -> 0.2;
        };
        double there = value(position(value) + (up ? distance : -distance));
        // Near 1 the grain is coarser than the step.
        double beside = (Math.rint(value * GRAIN) + (up ? 1 : -1)) / GRAIN;
        return Math.clamp(up ? Math.max(there, beside) : Math.min(there, beside), 0, GREATEST);
    }

    @Override
    public double least() {
        return 0;
    }

    @Override
    public double greatest() {
        return GREATEST;
    }
}
