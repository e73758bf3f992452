package tapedeck.function;

import tapedeck.text.Message;

/** {@code min(max(x + 3, 0), 6) / 6}, elementwise: a sigmoid of three lines. Saves x. */
public record Hardsigmoid() implements Pointwise {
    private static final double SLOPE = 1f / 6; // a float in PyTorch, too

    static final Signature<Hardsigmoid> SIGNATURE = Signature
            .of(Hardsigmoid.class, "hardsigmoid", "HardsigmoidBackward0", _ -> new Hardsigmoid())
            .called()
            .gradient("{g} · (-3 < {0} < 3) / 6")
            .explained(Message.verbatim("∂/∂x = g · (−3 < x < 3) / 6"))
            .linear("Hardsigmoid")
            .result(types -> types.withKernel("hardsigmoid_cpu"))
            .functional();

    @Override
    public double value(double x) {
        return Double.isNaN(x) ? x : Math.min(Math.max(x + 3, 0), 6) / 6;
    }

    @Override
    public double slope(double x) {
        return x > -3 && x < 3 ? SLOPE : 0;
    }
}
