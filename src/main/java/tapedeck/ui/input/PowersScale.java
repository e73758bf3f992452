package tapedeck.ui.input;

/**
 * The powers of two up to {@code greatest}, and {@code greatest} itself, by the logarithm.
 *
 * @param greatest whole; at least 1
 */
public record PowersScale(double greatest) implements SliderScale {
    @Override
    public double position(double value) {
        return greatest <= 1 ? 0 : Math.clamp(Math.log(Math.max(1, value)) / Math.log(greatest), 0, 1);
    }

    @Override
    public double value(double position) {
        double wanted = Math.pow(greatest, Math.clamp(position, 0, 1));
        double power = Math.min(greatest, Math.pow(2, Math.rint(Math.log(wanted) / Math.log(2))));
        return position(greatest) - position <= Math.abs(position(power) - position) ? greatest : power;
    }

    @Override
    public double step(double value, Size size, boolean up) {
        double power = Math.log(Math.max(1, value)) / Math.log(2);
        int steps = size == Size.FINE ? 1 : size == Size.COARSE ? 2 : 3;
        double next = up ? Math.floor(power + 1e-9) + steps : Math.ceil(power - 1e-9) - steps;
        return Math.clamp(Math.rint(Math.pow(2, next)), 1, greatest);
    }

    @Override
    public double least() {
        return 1;
    }
}
