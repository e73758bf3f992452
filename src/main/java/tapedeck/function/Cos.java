package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.Loops;
import tapedeck.array.NdArray;

/** {@code cos x}, x in radians, elementwise. Saves x. */
public record Cos() implements Unary {
    static final Signature<Cos> SIGNATURE = Signature.elementwise(Cos.class, "cos", "CosBackward0", 1, Cos::new)
            .gradient("−{g} · sin({0})")
            .differentiable(at -> at.gradient().mul(at.in(0).apply(new Sin()).neg()));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        if (context.isSingle()) {
            return Elementwise.apply(Loops.FLOAT_COS, inputs[0]);
        }
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = StrictMath.cos(x[i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        if (context.isSingle()) {
            return Arithmetic.neg(Arithmetic.mul(v, Elementwise.apply(Loops.FLOAT_SIN, context.saved(0))));
        }
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * -StrictMath.sin(b[i]);
            }
        }, v, context.saved(0));
    }
}
