package tapedeck.function;

/** The angle in radians whose tangent is x, elementwise. Saves x. */
public record Atan() implements Pointwise {
    static final Signature<Atan> SIGNATURE = Signature.elementwise(Atan.class, "atan", "AtanBackward0", 1, Atan::new)
            .gradient("{g} / ({0}² + 1)")
            .slope((x, _) -> x.pow(2).add(1).pow(-1));

    @Override
    public double value(double x) {
        return StrictMath.atan(x);
    }

    @Override
    public double slope(double x) {
        return 1 / (x * x + 1);
    }
}
