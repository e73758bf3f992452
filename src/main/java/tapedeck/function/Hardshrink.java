package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** x, and 0 where {@code −lambd ≤ x ≤ lambd}; elementwise. Saves x. */
public record Hardshrink(double lambd) implements Pointwise {
    static final Signature SIGNATURE = Signature
            .of(Hardshrink.class, "hardshrink", "HardshrinkBackward0", "aten.hardshrink.default",
                    in -> new Hardshrink(in.number("lambd")))
            .explained(Message.of("function.outside"))
            .linear("Hardshrink")
            .result(types -> types.withKernel("hardshrink_cpu"));

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of(
                "where(-" + GradientFormula.number(lambd) + " ≤ {0} ≤ " + GradientFormula.number(lambd) + ", 0, {g})"));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst(), lambd == 0.5 ? "" : Python.number(lambd));
    }

    @Override
    public double value(double x) {
        return x >= -lambd && x <= lambd ? 0 : x;
    }

    @Override
    public double slope(double x) {
        return x >= -lambd && x <= lambd ? 0 : 1;
    }
}
