package tapedeck.function;

/** {@code (eˣ + e⁻ˣ) / 2}, elementwise. Saves x. */
public record Cosh() implements Pointwise {
    static final Signature<Cosh> SIGNATURE = Signature.elementwise(Cosh.class, "cosh", "CoshBackward0", 1, Cosh::new)
            .gradient("{g} · sinh({0})")
            .slope((x, _) -> x.apply(new Sinh()));

    @Override
    public double value(double x) {
        return StrictMath.cosh(x);
    }

    @Override
    public double slope(double x) {
        return StrictMath.sinh(x);
    }

    @Override
    public boolean roundsSlope() {
        return true;
    }
}
