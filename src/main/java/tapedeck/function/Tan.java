package tapedeck.function;

/** {@code tan x}, x in radians, elementwise. Saves its output. */
public record Tan() implements Pointwise {
    static final Signature<Tan> SIGNATURE = Signature.elementwise(Tan.class, "tan", "TanBackward0", 1, Tan::new)
            .gradient("{g} · (1 + {y}²)")
            .slope((_, y) -> y.pow(2).add(1));

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double x) {
        return StrictMath.tan(x);
    }

    @Override
    public double slope(double y) {
        return 1 + y * y;
    }
}
