package tapedeck.function;

import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} where positive, else {@code α · (exp(x / α) − 1)}, elementwise: an {@link Elu} without a kink. Saves x. */
public record Celu(double alpha) implements Pointwise {
    static final Signature<Celu> SIGNATURE = Signature
            .of(Celu.class, "celu", "CeluBackward0", in -> new Celu(in.number("alpha")))
            .called("alpha")
            .gradient(f -> "where({0} > 0, {g}, {g} · exp({0} / " + GradientFormula.number(f.alpha) + "))")
            .explained(Message.of("function.positive.celu"))
            .slope((f, x, _) -> {
                GraphValue low = x.apply(new Clamp(Double.NEGATIVE_INFINITY, 0)).div(f.alpha).exp();
                return x.constant(Masks.positive(x.data())).apply(new Where(), x.number(1), low);
            })
            .result(types -> types.withKernel("elu_cpu"))
            .functional(f -> f.alpha == 1 ? "" : Python.number(f.alpha));

    @Override
    public double value(double x) {
        return x > 0 ? x : alpha * StrictMath.expm1(x / alpha);
    }

    @Override
    public double slope(double x) {
        return x > 0 ? 1 : StrictMath.exp(x / alpha);
    }
}
