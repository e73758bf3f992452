package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** {@code |x|}, elementwise; its slope at 0 is 0, as in PyTorch. Saves x. */
public record Abs() implements Unary {
    @Override
    public String call() {
        return "abs";
    }

    @Override
    public String gradFn() {
        return "AbsBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g · sgn(x)";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = Math.abs(x[xo + i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = a[ao + i] * (b[bo + i] > 0 ? 1 : b[bo + i] < 0 ? -1 : 0);
            }
        }, v, context.saved(0));
    }
}
