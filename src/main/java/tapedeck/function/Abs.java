package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code |x|}, elementwise; its slope at 0 is 0, as in PyTorch. Saves x. */
public record Abs() implements Unary {
    static final Signature<Abs> SIGNATURE = Signature.elementwise(Abs.class, "abs", "AbsBackward0", 1, Abs::new)
            .gradient("{g} · sign({0})")
            .explained(Message.verbatim("∂/∂x = g · sgn(x)"))
            .differentiable(at -> at.gradient().mul(at.in(0).apply(new Sign())))
            .result(types -> types.numbers("abs_cpu"));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Math.abs(x[i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * (b[i] > 0 ? 1 : b[i] < 0 ? -1 : 0);
            }
        }, v, context.saved(0));
    }
}
