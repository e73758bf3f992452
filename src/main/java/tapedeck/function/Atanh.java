package tapedeck.function;

/** The inverse of tanh, elementwise; NaN beyond ±1. Saves x. */
public record Atanh() implements Pointwise {
    static final Signature<Atanh> SIGNATURE = Signature
            .elementwise(Atanh.class, "atanh", "AtanhBackward0", 1, Atanh::new)
            .gradient("{g} / (1 − {0}²)")
            .slope((x, _) -> x.pow(2).neg().add(1).pow(-1));

    @Override
    public double value(double x) {
        double a = Math.abs(x);
        return Math.copySign(StrictMath.log1p(2 * a / (1 - a)) / 2, x);
    }

    @Override
    public double slope(double x) {
        return 1 / (1 - x * x);
    }
}
