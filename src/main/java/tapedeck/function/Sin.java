package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.Loops;
import tapedeck.array.NdArray;

/** {@code sin x}, x in radians, elementwise. Saves x. */
public record Sin() implements Unary {
    static final Signature<Sin> SIGNATURE = Signature.elementwise(Sin.class, "sin", "SinBackward0", 1, Sin::new)
            .gradient("{g} · cos({0})")
            .differentiable(at -> at.gradient().mul(at.in(0).apply(new Cos())));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        if (context.isSingle()) {
            return Elementwise.apply(Loops.FLOAT_SIN, inputs[0]);
        }
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = StrictMath.sin(x[i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        if (context.isSingle()) {
            return Arithmetic.mul(v, Elementwise.apply(Loops.FLOAT_COS, context.saved(0)));
        }
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * StrictMath.cos(b[i]);
            }
        }, v, context.saved(0));
    }
}
