package tapedeck.function;

import java.util.List;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** {@code ln(1 + eˣ)}, elementwise; x itself above 20, as in PyTorch. Saves x. */
public record Softplus() implements Unary {
    /** Above it the function is taken as linear. */
    private static final double LINEAR = 20;

    @Override
    public String call() {
        return "softplus";
    }

    @Override
    public String gradFn() {
        return "SoftplusBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g · σ(x)";
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst());
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, xo, y, yo, n) -> {
            for (int i = 0; i < n; i++) {
                y[yo + i] = x[xo + i] > LINEAR ? x[xo + i] : Math.log1p(Math.exp(x[xo + i]));
            }
        }, inputs[0]);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = b[bo + i] > LINEAR
                        ? a[ao + i]
                        : a[ao + i] * Math.exp(b[bo + i]) / (Math.exp(b[bo + i]) + 1);
            }
        }, v, context.saved(0));
    }
}
