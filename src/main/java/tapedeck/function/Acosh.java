package tapedeck.function;

/** The inverse of cosh, elementwise; NaN below 1. Saves x. */
public record Acosh() implements Pointwise {
    static final Signature<Acosh> SIGNATURE = Signature
            .elementwise(Acosh.class, "acosh", "AcoshBackward0", 1, Acosh::new)
            .gradient("{g} / sqrt({0}² − 1)")
            .slope((x, _) -> x.pow(2).add(-1).pow(-0.5));

    @Override
    public double value(double x) {
        double t = x - 1;
        return x > 1e150 ? StrictMath.log(x) + StrictMath.log(2) : StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
    }

    @Override
    public double slope(double x) {
        return 1 / Math.sqrt(x * x - 1);
    }
}
