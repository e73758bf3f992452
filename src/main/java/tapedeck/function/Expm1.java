package tapedeck.function;

/** {@code eˣ − 1}, exact near 0, elementwise. Saves its output. */
public record Expm1() implements Pointwise {
    static final Signature<Expm1> SIGNATURE = Signature
            .elementwise(Expm1.class, "expm1", "Expm1Backward0", 1, Expm1::new)
            .gradient("{g} · ({y} + 1)")
            .slope((_, y) -> y.add(1));

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double x) {
        return StrictMath.expm1(x);
    }

    @Override
    public double slope(double y) {
        return y + 1;
    }
}
