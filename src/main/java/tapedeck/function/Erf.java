package tapedeck.function;

/** The error function {@code erf(x) = 2/√π ∫₀ˣ e^(−t²) dt}, elementwise. Saves x. */
public record Erf() implements Pointwise {
    static final Signature<Erf> SIGNATURE = Signature.elementwise(Erf.class, "erf", "ErfBackward0", 1, Erf::new)
            .gradient("{g} · 2 / sqrt(π) · exp(−{0}²)")
            .slope((x, _) -> x.pow(2).neg().exp().mul(2 / Math.sqrt(Math.PI)));

    @Override
    public double value(double x) {
        return ErrorFunction.erf(x);
    }

    @Override
    public double slope(double x) {
        return 2 / Math.sqrt(Math.PI) * StrictMath.exp(-(x * x));
    }
}
