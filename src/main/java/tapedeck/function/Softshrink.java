package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** x brought nearer to 0 by {@code lambd}, and to 0 where it is as near as that; elementwise. Saves x. */
public record Softshrink(double lambd) implements Pointwise {
    static final Signature SIGNATURE = Signature
            .of(Softshrink.class, "softshrink", "SoftshrinkBackward0", "aten.softshrink.default",
                    in -> new Softshrink(in.number("lambd")))
            .explained(Message.of("function.outside"))
            .linear("Softshrink")
            .result(types -> types.withKernel("softshrink_cpu"));

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
        return x > lambd ? x - lambd : x < -lambd ? x + lambd : x * 0;
    }

    @Override
    public double slope(double x) {
        return x >= -lambd && x <= lambd ? 0 : 1;
    }
}
