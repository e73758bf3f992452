package tapedeck.function;

import tapedeck.text.Message;

/** {@code x · min(max(x + 3, 0), 6) / 6}, elementwise: x times its {@link Hardsigmoid}. Saves x. */
public record Hardswish() implements Pointwise {
    static final Signature<Hardswish> SIGNATURE = Signature
            .of(Hardswish.class, "hardswish", "HardswishBackward0", _ -> new Hardswish())
            .called()
            .gradient("where({0} < -3, 0, where({0} ≤ 3, {g} · ({0} / 3 + 0.5), {g}))")
            .explained(Message.verbatim("∂/∂x = g · (x < −3 ? 0 : x ≤ 3 ? x / 3 + 1/2 : 1)"))
            .result(types -> types.withKernel("hardswish_cpu"))
            .functional();

    @Override
    public double value(double x) {
        return Double.isNaN(x) ? x : x * Math.min(Math.max(x + 3, 0), 6) / 6;
    }

    @Override
    public double slope(double x) {
        return x < -3 ? 0 : x <= 3 ? x / 3 + 0.5 : 1;
    }
}
