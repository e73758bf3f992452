package tapedeck.function;

import tapedeck.text.Message;
import tapedeck.text.Python;

/** x brought nearer to 0 by {@code lambd}, and to 0 where it is as near as that; elementwise. Saves x. */
public record Softshrink(double lambd) implements Pointwise {
    static final Signature<Softshrink> SIGNATURE = Signature
            .of(Softshrink.class, "softshrink", "SoftshrinkBackward0", in -> new Softshrink(in.number("lambd")))
            .called("lambd")
            .gradient(f -> "where(-" + GradientFormula.number(f.lambd) + " ≤ {0} ≤ " + GradientFormula.number(f.lambd)
                    + ", 0, {g})")
            .explained(Message.of("function.outside"))
            .linear("Softshrink")
            .result(types -> types.withKernel("softshrink_cpu"))
            .functional(f -> f.lambd == 0.5 ? "" : Python.number(f.lambd));

    @Override
    public double value(double x) {
        return x > lambd ? x - lambd : x < -lambd ? x + lambd : x * 0;
    }

    @Override
    public double slope(double x) {
        return x >= -lambd && x <= lambd ? 0 : 1;
    }
}
