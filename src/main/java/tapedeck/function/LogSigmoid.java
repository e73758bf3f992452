package tapedeck.function;

import tapedeck.text.Message;

/** {@code log σ(x)}, safe for any x, elementwise. Saves x. */
public record LogSigmoid() implements Pointwise {
    static final Signature<LogSigmoid> SIGNATURE = Signature
            .of(LogSigmoid.class, "logsigmoid", "LogSigmoidBackward0", "aten.log_sigmoid_forward.default",
                    _ -> new LogSigmoid())
            .called()
            .gradient("{g} · (1 − sigmoid({0}))")
            .explained(Message.verbatim("∂/∂x = g · (1 − σ(x))"))
            .slope((x, _) -> x.neg().apply(new Sigmoid()))
            .result(types -> types.withKernel("log_sigmoid_cpu"))
            .functional();

    @Override
    public double value(double x) {
        return Math.min(x, 0) - StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    @Override
    public double slope(double x) {
        return x < 0 ? 1 / (1 + StrictMath.exp(x)) : StrictMath.exp(-x) / (1 + StrictMath.exp(-x));
    }
}
