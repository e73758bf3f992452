package tapedeck.function;

/** What stands behind the point, with x's sign, elementwise. */
public record Frac() implements UnitSlope {
    @Override
    public String call() {
        return "frac";
    }

    @Override
    public String gradFn() {
        return "FracBackward0";
    }

    @Override
    public double value(double x) {
        return x - new Trunc().value(x);
    }
}
