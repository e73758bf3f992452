package tapedeck.function;

/** {@code 1 / √x}, elementwise. Saves its output. */
public record Rsqrt() implements Pointwise {
    static final Signature<Rsqrt> SIGNATURE = Signature
            .elementwise(Rsqrt.class, "rsqrt", "RsqrtBackward0", 1, Rsqrt::new)
            .gradient("−{g} · {y}**3 / 2")
            .slope((_, y) -> y.pow(3).mul(-0.5));

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double x) {
        return 1 / Math.sqrt(x);
    }

    @Override
    public double slope(double y) {
        return -0.5 * (y * y * y);
    }
}
