package tapedeck.function;

import tapedeck.text.Message;

/** {@code x · tanh(ln(1 + eˣ))}, elementwise. Saves x. */
public record Mish() implements Pointwise {
    private static double squashed(double x) {
        return StrictMath.tanh(x > 20 ? x : StrictMath.log1p(StrictMath.exp(x)));
    }

    static final Signature<Mish> SIGNATURE = Signature.of(Mish.class, "mish", "MishBackward0", _ -> new Mish())
            .called()
            .gradient("{g} · (tanh(log(1 + exp({0}))) + {0} · sigmoid({0}) · (1 − tanh(log(1 + exp({0})))²))")
            .explained(Message.verbatim("∂/∂x = g · (t + x · σ(x) · (1 − t²)), t = tanh(ln(1 + eˣ))"))
            .slope((x, _) -> {
                GraphValue t = x.apply(new Softplus()).apply(new Tanh());
                return t.add(x.mul(x.apply(new Sigmoid())).mul(t.pow(2).neg().add(1)));
            })
            .result(types -> types.withKernel("mish_cpu"))
            .functional();

    @Override
    public double value(double x) {
        return x * squashed(x);
    }

    @Override
    public double slope(double x) {
        double t = squashed(x);
        return t + x * (1 - t * t) / (1 + StrictMath.exp(-x));
    }
}
