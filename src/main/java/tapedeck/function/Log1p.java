package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** {@code ln(1 + x)}, exact near 0, elementwise. Saves x. */
public record Log1p() implements Unary {
    @Override
    public String call() {
        return "log1p";
    }

    @Override
    public String gradFn() {
        return "Log1PBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g / (1 + x)";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = Math.log1p(x[xo + i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = a[ao + i] / (b[bo + i] + 1);
            }
        }, v, context.saved(0));
    }
}
