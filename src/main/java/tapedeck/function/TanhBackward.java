package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** {@code g · (1 − y²)}: the gradient of {@code y = tanh x}, as a Function of g and y. Saves both. */
public record TanhBackward() implements PointwiseOfSeveral {
    static final Signature<TanhBackward> SIGNATURE = Signature
            .of(TanhBackward.class, "tanh_backward", "TanhBackwardBackward0", _ -> new TanhBackward())
            .gradient("{g} · (1 − {1}²)", "−2 · {g} · {0} · {1}")
            .slopes((_, i, in, _) -> {
                GraphValue output = in.get(1);
                return i == 0 ? output.pow(2).neg().add(1) : in.get(0).mul(output).mul(-2);
            })
            .written(_ -> "torch.ops.aten.tanh_backward({0}, {1})");

    @Override
    public double value(double[] in) {
        return in[0] * (1 - in[1] * in[1]);
    }

    @Override
    public double slope(int i, double[] in) {
        return i == 0 ? 1 - in[1] * in[1] : -2 * in[1] * in[0];
    }

    /** With PyTorch's sign where a factor is 0: {@code -0.0} is printed. */
    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray g = context.saved(0);
        NdArray y = context.saved(1);
        return new NdArray[]{context.needs(0) ? of(gradient, y) : null,
                context.needs(1) ? Arithmetic.mul(Arithmetic.mul(Arithmetic.scale(gradient, -2), y), g) : null};
    }

    private static NdArray of(NdArray g, NdArray y) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * (1 - b[i] * b[i]);
            }
        }, g, y);
    }
}
