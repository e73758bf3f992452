package tapedeck.function;

import tapedeck.text.Message;

/** {@link Gelu} by a tanh: {@code x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³)))}, elementwise. Saves x. */
public record GeluTanh() implements Pointwise {
    private static final double FACTOR = Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;
    private static final String T = "tanh(0.7978845608028654 · ({0} + 0.044715 · {0}² · {0}))";

    static final Signature<GeluTanh> SIGNATURE = Signature.of(GeluTanh.class, "gelu", "GeluBackward0",
            in -> in.text("approximate").equals("tanh") ? new GeluTanh() : null)
            .called("approximate")
            .gradient("{g} · ((1 + " + T + ") / 2 + {0} / 2 · (1 − " + T
                    + "²) · 0.7978845608028654 · (1 + 0.134145 · {0}²))")
            .explained(Message.verbatim("∂/∂x = g · ((1 + t) / 2 + x/2 · (1 − t²) · √(2/π) · (1 + 0.134145 x²))"))
            .slope((x, _) -> {
                GraphValue t = x.pow(3).mul(CUBIC).add(x).mul(FACTOR).apply(new Tanh());
                GraphValue rise = x.pow(2).mul(3 * CUBIC).add(1).mul(FACTOR);
                return t.add(1).mul(0.5).add(x.mul(0.5).mul(t.pow(2).neg().add(1)).mul(rise));
            })
            .result(types -> types.withKernel("GeluKernelImpl"))
            .functional(_ -> "approximate='tanh'");

    @Override
    public double value(double x) {
        return 0.5 * x * (1 + StrictMath.tanh(FACTOR * (x + CUBIC * x * x * x)));
    }

    @Override
    public double slope(double x) {
        double t = StrictMath.tanh(FACTOR * (x + CUBIC * x * x * x));
        return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * FACTOR * (1 + 3 * CUBIC * x * x);
    }
}
