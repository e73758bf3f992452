package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code √x}, elementwise; its slope at 0 is infinite. Saves its output. */
public record Sqrt() implements Unary {
    static final Signature<Sqrt> SIGNATURE = Signature.elementwise(Sqrt.class, "sqrt", "SqrtBackward0", 1, Sqrt::new)
            .gradient("{g} / (2 · {y})")
            .explained(Message.verbatim("∂/∂x = g / (2 · √x)"))
            .differentiable(at -> at.gradient().div(at.output().mul(2)));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Math.sqrt(x[i]);
            }
        }, inputs[0]);
        context.save(result);
        return result;
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] / (2 * b[i]);
            }
        }, v, context.saved(0));
    }
}
