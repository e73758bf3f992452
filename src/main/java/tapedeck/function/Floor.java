package tapedeck.function;

/** The greatest whole number not above x, elementwise; its gradient is 0. */
public record Floor() implements Steps {
    @Override
    public String call() {
        return "floor";
    }

    @Override
    public String gradFn() {
        return "FloorBackward0";
    }

    @Override
    public double value(double x) {
        return Math.floor(x);
    }
}
