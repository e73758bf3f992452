package tapedeck.function;

/** The angle in radians whose cosine is x, elementwise; NaN beyond ±1. Saves x. */
public record Acos() implements Pointwise {
    static final Signature<Acos> SIGNATURE = Signature.elementwise(Acos.class, "acos", "AcosBackward0", 1, Acos::new)
            .gradient("−{g} / sqrt(1 − {0}²)")
            .slope((x, _) -> x.pow(2).neg().add(1).pow(-0.5).neg());

    @Override
    public double value(double x) {
        return StrictMath.acos(x);
    }

    @Override
    public double slope(double x) {
        return -1 / Math.sqrt(1 - x * x);
    }
}
