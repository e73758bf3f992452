package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** {@code cos x}, x in radians, elementwise. Saves x. */
public record Cos() implements Unary {
    @Override
    public String call() {
        return "cos";
    }

    @Override
    public String gradFn() {
        return "CosBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = −g · sin(x)";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = Math.cos(x[xo + i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = a[ao + i] * -Math.sin(b[bo + i]);
            }
        }, v, context.saved(0));
    }
}
