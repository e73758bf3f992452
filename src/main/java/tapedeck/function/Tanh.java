package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.Loops;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code tanh x}, elementwise. Saves its output. */
public record Tanh() implements Unary {
    static final Signature<Tanh> SIGNATURE = Signature.elementwise(Tanh.class, "tanh", "TanhBackward0", 1, Tanh::new)
            .gradient("{g} · (1 − {y}²)")
            .explained(Message.verbatim("∂/∂x = g · (1 − tanh²(x))"))
            .differentiable(at -> at.gradient().apply(new TanhBackward(), at.output()))
            .newArrays();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = Elementwise.apply(context.isSingle() ? Loops.FLOAT_TANH : Loops.TANH, inputs[0]);
        context.save(result);
        return result;
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * context.round(1 - b[i] * b[i]);
            }
        }, v, context.saved(0));
    }
}
