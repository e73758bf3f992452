package tapedeck.function;

/** {@code Γ'(x) / Γ(x)}, elementwise. Saves x. */
public record Digamma() implements Pointwise {
    static final Signature<Digamma> SIGNATURE = Signature
            .elementwise(Digamma.class, "digamma", "DigammaBackward0", 1, Digamma::new)
            .gradient("{g} · polygamma(1, {0})");

    @Override
    public double value(double x) {
        return Gamma.digamma(x);
    }

    @Override
    public double slope(double x) {
        return Gamma.trigamma(x);
    }
}
