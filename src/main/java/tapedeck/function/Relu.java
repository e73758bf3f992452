package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** {@code max(x, 0)}, elementwise; its slope at 0 is 0, as in PyTorch. Saves its output. */
public record Relu() implements Unary {
    @Override
    public String call() {
        return "relu";
    }

    @Override
    public String gradFn() {
        return "ReluBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g where x > 0, else 0";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = Math.max(x[xo + i], 0);
            }
        }, inputs[0]);
        context.save(result);
        return result;
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = b[bo + i] <= 0 ? 0 : a[ao + i];
            }
        }, v, context.saved(0));
    }
}
