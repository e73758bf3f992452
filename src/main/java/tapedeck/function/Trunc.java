package tapedeck.function;

/** The whole number next to x on the side of 0, elementwise; its gradient is 0. */
public record Trunc() implements Steps {
    @Override
    public String call() {
        return "trunc";
    }

    @Override
    public String gradFn() {
        return "TruncBackward0";
    }

    @Override
    public double value(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }
}
