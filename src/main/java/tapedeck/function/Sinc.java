package tapedeck.function;

/** {@code sin(πx) / (πx)}, 1 at 0, elementwise. Saves x. */
public record Sinc() implements Pointwise {
    static final Signature<Sinc> SIGNATURE = Signature.elementwise(Sinc.class, "sinc", "SincBackward0", 1, Sinc::new)
            .gradient("{g} · (cos(π · {0}) − {y}) / {0}");

    @Override
    public double value(double x) {
        double a = Math.PI * x;
        return x == 0 ? 1 : StrictMath.sin(a) / a;
    }

    @Override
    public double slope(double x) {
        double a = Math.PI * x;
        return x == 0 ? 0 : (a * StrictMath.cos(a) - StrictMath.sin(a)) / (a * x);
    }
}
