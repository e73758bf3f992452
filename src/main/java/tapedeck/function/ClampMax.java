package tapedeck.function;

import tapedeck.text.Python;

/** {@code min(x, max)}, elementwise. Saves x. */
public record ClampMax(double max) implements Pointwise {
    static final Signature<ClampMax> SIGNATURE = Signature
            .of(ClampMax.class, "clamp_max", "ClampMaxBackward0", in -> new ClampMax(in.number("max")))
            .gradient(f -> "{g} · ({0} ≤ " + GradientFormula.number(f.max) + ")")
            .linear()
            .method(f -> Python.number(f.max));

    @Override
    public double value(double x) {
        return x > max || Double.isNaN(max) ? max : x;
    }

    @Override
    public double slope(double x) {
        return x <= max ? 1 : 0;
    }
}
