package tapedeck.function;

/** The inverse of erf, elementwise: ±∞ at ±1, NaN beyond. Saves x. */
public record Erfinv() implements Pointwise {
    static final Signature<Erfinv> SIGNATURE = Signature
            .elementwise(Erfinv.class, "erfinv", "ErfinvBackward0", 1, Erfinv::new)
            .gradient("{g} · sqrt(π) / 2 · exp({y}²)")
            .slope((f, x, _) -> x.apply(f).pow(2).exp().mul(Math.sqrt(Math.PI) / 2));

    @Override
    public double value(double x) {
        return ErrorFunction.inverse(x);
    }

    @Override
    public double slope(double x) {
        double y = ErrorFunction.inverse(x);
        return Math.sqrt(Math.PI) / 2 * StrictMath.exp(y * y);
    }
}
