package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** {@code √x}, elementwise; its slope at 0 is infinite. Saves its output. */
public record Sqrt() implements Unary {
    @Override
    public String call() {
        return "sqrt";
    }

    @Override
    public String gradFn() {
        return "SqrtBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g / (2 · √x)";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = Math.sqrt(x[xo + i]);
            }
        }, inputs[0]);
        context.save(result);
        return result;
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = a[ao + i] / (2 * b[bo + i]);
            }
        }, v, context.saved(0));
    }
}
