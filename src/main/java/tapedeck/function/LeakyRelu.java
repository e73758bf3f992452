package tapedeck.function;

import java.util.List;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** {@code x} where positive, else {@code slope · x}, elementwise. Saves x. */
public record LeakyRelu(double slope) implements Unary {
    @Override
    public String call() {
        return "leaky_relu";
    }

    @Override
    public String gradFn() {
        return "LeakyReluBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g where x > 0, else g · slope";
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst(), Python.number(slope));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = x[xo + i] > 0 ? x[xo + i] : x[xo + i] * slope;
            }
        }, inputs[0]);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = b[bo + i] > 0 ? a[ao + i] : a[ao + i] * slope;
            }
        }, v, context.saved(0));
    }
}
