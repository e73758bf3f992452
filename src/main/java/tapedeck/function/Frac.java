package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** The fraction behind the point, with x's sign, elementwise: it rises as x does but for its jumps. Saves nothing. */
public record Frac() implements Unary {
    static final Signature<Frac> SIGNATURE = Signature.elementwise(Frac.class, "frac", "FracBackward0", 1, Frac::new)
            .gradient("{g}")
            .linear()
            .result(types -> types.withKernel("frac_cpu"));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] - new Trunc().value(x[i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return v;
    }
}
