package tapedeck.function;

/** The greatest whole number not above x, elementwise; its gradient is 0. */
public record Floor() implements Steps {
    static final Signature<Floor> SIGNATURE = Signature.elementwise(Floor.class, "floor", "FloorBackward0", 1,
            Floor::new);

    @Override
    public double value(double x) {
        return Math.floor(x);
    }
}
