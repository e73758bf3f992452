package tapedeck.function;

/** The least whole number not below x, elementwise; its gradient is 0. */
public record Ceil() implements Steps {
    static final Signature<Ceil> SIGNATURE = Signature.elementwise(Ceil.class, "ceil", "CeilBackward0", 1, Ceil::new);

    @Override
    public double value(double x) {
        return Math.ceil(x);
    }
}
