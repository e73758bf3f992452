package tapedeck.function;

import java.util.List;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** {@code min(max(x, min), max)}, elementwise; a NaN bound makes all NaN, as in PyTorch. Saves x. */
public record Clamp(double min, double max) implements Unary {
    @Override
    public String call() {
        return "clamp";
    }

    @Override
    public String gradFn() {
        return "ClampBackward1";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g where min ≤ x ≤ max, else 0";
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.number(min), Python.number(max));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = Math.min(Math.max(x[xo + i], min), max);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = b[bo + i] >= min && b[bo + i] <= max ? a[ao + i] : 0;
            }
        }, v, context.saved(0));
    }
}
