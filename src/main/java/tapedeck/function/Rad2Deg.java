package tapedeck.function;

/** Radians in degrees, elementwise. Saves nothing. */
public record Rad2Deg() implements Scaled {
    @Override
    public double factor() {
        return 180 / Math.PI;
    }

    static final Signature<Rad2Deg> SIGNATURE = Signature
            .elementwise(Rad2Deg.class, "rad2deg", "Rad2DegBackward0", 1, Rad2Deg::new)
            .gradient("{g} · 180 / π");
}
