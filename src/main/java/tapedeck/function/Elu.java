package tapedeck.function;

import java.util.List;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** {@code x} where positive, else {@code α · (eˣ − 1)}, elementwise. Saves x. */
public record Elu(double alpha) implements Unary {
    @Override
    public String call() {
        return "elu";
    }

    @Override
    public String gradFn() {
        return "EluBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g where x > 0, else g · α · eˣ";
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst(), Python.number(alpha));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = x[xo + i] < 0 ? Math.expm1(x[xo + i]) * alpha : x[xo + i];
            }
        }, inputs[0]);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = b[bo + i] <= 0 ? a[ao + i] * alpha * Math.exp(b[bo + i]) : a[ao + i];
            }
        }, v, context.saved(0));
    }
}
