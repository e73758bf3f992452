package tapedeck.function;

/** The angle in radians whose sine is x, elementwise; NaN beyond ±1. Saves x. */
public record Asin() implements Pointwise {
    static final Signature<Asin> SIGNATURE = Signature.elementwise(Asin.class, "asin", "AsinBackward0", 1, Asin::new)
            .gradient("{g} / sqrt(1 − {0}²)")
            .slope((x, _) -> x.pow(2).neg().add(1).pow(-0.5));

    @Override
    public double value(double x) {
        return StrictMath.asin(x);
    }

    @Override
    public double slope(double x) {
        return 1 / Math.sqrt(1 - x * x);
    }
}
