package tapedeck.function;

import tapedeck.text.Message;
import tapedeck.text.Python;

/** x, and 0 where {@code −lambd ≤ x ≤ lambd}; elementwise. Saves x. */
public record Hardshrink(double lambd) implements Pointwise {
    static final Signature<Hardshrink> SIGNATURE = Signature
            .of(Hardshrink.class, "hardshrink", "HardshrinkBackward0", in -> new Hardshrink(in.number("lambd")))
            .called("lambd")
            .gradient(f -> "where(-" + GradientFormula.number(f.lambd) + " ≤ {0} ≤ " + GradientFormula.number(f.lambd)
                    + ", 0, {g})")
            .explained(Message.of("function.outside"))
            .linear("Hardshrink")
            .result(types -> types.withKernel("hardshrink_cpu"))
            .functional(f -> f.lambd == 0.5 ? "" : Python.number(f.lambd));

    @Override
    public double value(double x) {
        return x >= -lambd && x <= lambd ? 0 : x;
    }

    @Override
    public double slope(double x) {
        return x >= -lambd && x <= lambd ? 0 : 1;
    }
}
