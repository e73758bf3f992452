package tapedeck.function;

import java.util.List;
import tapedeck.text.Python;

/** {@code min(x, max)}, elementwise. Saves x. */
public record ClampMax(double max) implements Pointwise {
    static final Signature SIGNATURE = Signature
            .of(ClampMax.class, "clamp_max", "ClampMaxBackward0", "aten.clamp_max.default",
                    in -> new ClampMax(in.number("max")))
            .linear();

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g} · ({0} ≤ " + GradientFormula.number(max) + ")"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.number(max));
    }

    @Override
    public double value(double x) {
        return x > max || Double.isNaN(max) ? max : x;
    }

    @Override
    public double slope(double x) {
        return x <= max ? 1 : 0;
    }
}
