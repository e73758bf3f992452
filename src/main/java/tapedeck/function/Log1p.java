package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** {@code ln(1 + x)}, exact near 0, elementwise. Saves x. */
public record Log1p() implements Unary {
    static final Signature<Log1p> SIGNATURE = Signature
            .elementwise(Log1p.class, "log1p", "Log1PBackward0", 1, Log1p::new)
            .gradient("{g} / (1 + {0})")
            .differentiable(at -> at.gradient().div(at.in(0).add(1)));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = StrictMath.log1p(x[i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] / (b[i] + 1);
            }
        }, v, context.saved(0));
    }
}
