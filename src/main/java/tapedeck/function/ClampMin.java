package tapedeck.function;

import java.util.List;
import tapedeck.text.Python;

/** {@code max(x, min)}, elementwise. Saves x. */
public record ClampMin(double min) implements Pointwise {
    static final Signature SIGNATURE = Signature
            .of(ClampMin.class, "clamp_min", "ClampMinBackward0", "aten.clamp_min.default",
                    in -> new ClampMin(in.number("min")))
            .linear();

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g} · (" + GradientFormula.number(min) + " ≤ {0})"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.number(min));
    }

    @Override
    public double value(double x) {
        return x < min || Double.isNaN(min) ? min : x;
    }

    @Override
    public double slope(double x) {
        return x >= min ? 1 : 0;
    }
}
