package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} where positive, else {@code α · (eˣ − 1)}, elementwise. Saves x. */
public record Elu(double alpha) implements Unary {
    static final Signature<Elu> SIGNATURE = Signature.of(Elu.class, "elu", "EluBackward0",
            in -> in.number("scale", 1) == 1 && in.number("input_scale", 1) == 1 ? new Elu(in.number("alpha")) : null)
            .called("alpha")
            .gradient(f -> "where({0} > 0, {g}, {g} · " + GradientFormula.number(f.alpha) + " · exp({0}))")
            .explained(Message.of("function.positive.elu"))
            .result(Types::floating)
            .functional(f -> Python.number(f.alpha));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] < 0 ? StrictMath.expm1(x[i]) * alpha : x[i];
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = b[i] <= 0 ? a[i] * alpha * StrictMath.exp(b[i]) : a[i];
            }
        }, v, context.saved(0));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue x = at.in(0);
        GraphValue low = x.apply(new Clamp(Double.NEGATIVE_INFINITY, 0)).exp().mul(alpha);
        return at.gradient().mul(x.constant(Masks.positive(x.data())).apply(new Where(), x.number(1), low));
    }
}
