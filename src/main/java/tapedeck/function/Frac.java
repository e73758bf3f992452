package tapedeck.function;

import tapedeck.array.DType;

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
    public DType result(Types types) {
        return types.withKernel("frac_cpu");
    }

    @Override
    public double value(double x) {
        return x - new Trunc().value(x);
    }
}
