package tapedeck.function;

/** {@code ln |Γ(x)|}, elementwise. Saves x. */
public record Lgamma() implements Pointwise {
    static final Signature<Lgamma> SIGNATURE = Signature
            .elementwise(Lgamma.class, "lgamma", "LgammaBackward0", 1, Lgamma::new)
            .gradient("{g} · digamma({0})")
            .slope((x, _) -> x.apply(new Digamma()));

    @Override
    public double value(double x) {
        return Gamma.logarithm(x);
    }

    @Override
    public double slope(double x) {
        return Gamma.digamma(x);
    }
}
