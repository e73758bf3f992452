package tapedeck.function;

/** {@code (eˣ − e⁻ˣ) / 2}, elementwise. Saves x. */
public record Sinh() implements Pointwise {
    static final Signature<Sinh> SIGNATURE = Signature.elementwise(Sinh.class, "sinh", "SinhBackward0", 1, Sinh::new)
            .gradient("{g} · cosh({0})")
            .slope((x, _) -> x.apply(new Cosh()));

    @Override
    public double value(double x) {
        return StrictMath.sinh(x);
    }

    @Override
    public double slope(double x) {
        return StrictMath.cosh(x);
    }

    @Override
    public boolean roundsSlope() {
        return true;
    }
}
