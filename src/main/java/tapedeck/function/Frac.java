package tapedeck.function;

import tapedeck.array.DType;

/** What stands behind the point, with x's sign, elementwise. */
public record Frac() implements UnitSlope {
    static final Signature<Frac> SIGNATURE = Signature.elementwise(Frac.class, "frac", "FracBackward0", 1, Frac::new);

    @Override
    public DType result(Types types) {
        return types.withKernel("frac_cpu");
    }

    @Override
    public double value(double x) {
        return x - new Trunc().value(x);
    }
}
