package tapedeck.function;

/** The least whole number not below x, elementwise; its gradient is 0. */
public record Ceil() implements Steps {
    @Override
    public String call() {
        return "ceil";
    }

    @Override
    public String gradFn() {
        return "CeilBackward0";
    }

    @Override
    public double value(double x) {
        return Math.ceil(x);
    }
}
