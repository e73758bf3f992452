package tapedeck.function;

import tapedeck.text.Message;

/** {@code s · x} where positive, else {@code s · α · (eˣ − 1)}, elementwise, with the α and s that keep mean 0 and variance 1
 * through layers (Klambauer et al. 2017). Saves x. */
public record Selu() implements Pointwise {
    private static final double ALPHA = 1.6732632423543772;
    private static final double SCALE = 1.0507009873554805;

    static final Signature<Selu> SIGNATURE = Signature
            .of(Selu.class, "selu", "EluBackward0", "aten.elu.default", _ -> new Selu())
            .called()
            .gradient("where({0} > 0, {g} · " + SCALE + ", {g} · " + SCALE * ALPHA + " · exp({0}))")
            .explained(Message.of("function.positive.selu"))
            .slope((x, _) -> {
                GraphValue low = x.apply(new Clamp(Double.NEGATIVE_INFINITY, 0)).exp().mul(SCALE * ALPHA);
                return x.constant(Masks.positive(x.data())).apply(new Where(), x.number(SCALE), low);
            })
            .result(types -> types.withKernel("elu_cpu"))
            .functional();

    @Override
    public double value(double x) {
        return x > 0 ? SCALE * x : SCALE * ALPHA * StrictMath.expm1(x);
    }

    @Override
    public double slope(double x) {
        return x > 0 ? SCALE : SCALE * ALPHA * StrictMath.exp(x);
    }
}
