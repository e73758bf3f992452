package tapedeck.function;

/** The whole number next to x on the side of 0, elementwise; its gradient is 0. */
public record Trunc() implements Steps {
    static final Signature<Trunc> SIGNATURE = Signature.elementwise(Trunc.class, "trunc", "TruncBackward0", 1,
            Trunc::new);

    @Override
    public double value(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }
}
