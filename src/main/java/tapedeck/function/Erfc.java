package tapedeck.function;

/** {@code 1 − erf(x)}, right where that is tiny, elementwise. Saves x. */
public record Erfc() implements Pointwise {
    static final Signature<Erfc> SIGNATURE = Signature.elementwise(Erfc.class, "erfc", "ErfcBackward0", 1, Erfc::new)
            .gradient("−{g} · 2 / sqrt(π) · exp(−{0}²)")
            .slope((x, _) -> x.pow(2).neg().exp().mul(-2 / Math.sqrt(Math.PI)));

    @Override
    public double value(double x) {
        return ErrorFunction.erfc(x);
    }

    @Override
    public double slope(double x) {
        return -2 / Math.sqrt(Math.PI) * StrictMath.exp(-(x * x));
    }
}
