package tapedeck.function;

/** {@code 1 / x}, elementwise. Saves its output. */
public record Reciprocal() implements Pointwise {
    static final Signature<Reciprocal> SIGNATURE = Signature
            .elementwise(Reciprocal.class, "reciprocal", "ReciprocalBackward0", 1, Reciprocal::new)
            .gradient("−{g} · {y}²")
            .slope((_, y) -> y.pow(2).neg());

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double x) {
        return 1 / x;
    }

    @Override
    public double slope(double y) {
        return -(y * y);
    }
}
