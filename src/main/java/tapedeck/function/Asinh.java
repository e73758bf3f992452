package tapedeck.function;

/** The inverse of sinh, elementwise. Saves x. */
public record Asinh() implements Pointwise {
    static final Signature<Asinh> SIGNATURE = Signature
            .elementwise(Asinh.class, "asinh", "AsinhBackward0", 1, Asinh::new)
            .gradient("{g} / sqrt({0}² + 1)")
            .slope((x, _) -> x.pow(2).add(1).pow(-0.5));

    @Override
    public double value(double x) {
        double a = Math.abs(x);
        double value = a > 1e150
                ? StrictMath.log(a) + StrictMath.log(2)
                : StrictMath.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
        return Math.copySign(value, x);
    }

    @Override
    public double slope(double x) {
        return 1 / Math.sqrt(x * x + 1);
    }
}
