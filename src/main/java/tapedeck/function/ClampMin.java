package tapedeck.function;

import tapedeck.text.Python;

/** {@code max(x, min)}, elementwise. Saves x. */
public record ClampMin(double min) implements Pointwise {
    static final Signature<ClampMin> SIGNATURE = Signature
            .of(ClampMin.class, "clamp_min", "ClampMinBackward0", in -> new ClampMin(in.number("min")))
            .gradient(f -> "{g} · (" + GradientFormula.number(f.min) + " ≤ {0})")
            .linear()
            .method(f -> Python.number(f.min));

    @Override
    public double value(double x) {
        return x < min || Double.isNaN(min) ? min : x;
    }

    @Override
    public double slope(double x) {
        return x >= min ? 1 : 0;
    }
}
