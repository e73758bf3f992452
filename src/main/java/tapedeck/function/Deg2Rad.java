package tapedeck.function;

/** Degrees in radians, elementwise. Saves nothing. */
public record Deg2Rad() implements Scaled {
    @Override
    public double factor() {
        return Math.PI / 180;
    }

    static final Signature<Deg2Rad> SIGNATURE = Signature
            .elementwise(Deg2Rad.class, "deg2rad", "Deg2RadBackward0", 1, Deg2Rad::new)
            .gradient("{g} · π / 180");
}
