package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.Loops;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code eˣ}, elementwise. Saves its output. */
public record Exp() implements Unary {
    static final Signature<Exp> SIGNATURE = Signature.elementwise(Exp.class, "exp", "ExpBackward0", 1, Exp::new)
            .gradient("{g} · {y}")
            .explained(Message.verbatim("∂/∂x = g · eˣ"))
            .differentiable(at -> at.gradient().mul(at.output()));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = Elementwise.apply(context.isSingle() ? Loops.FLOAT_EXP : Loops.EXP, inputs[0]);
        context.save(result);
        return result;
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * b[i];
            }
        }, v, context.saved(0));
    }
}
