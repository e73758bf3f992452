package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.Loops;
import tapedeck.array.NdArray;

/** {@code σ(x) = 1 / (1 + e⁻ˣ)}, elementwise. Saves its output. */
public record Sigmoid() implements Unary {
    @Override
    public String call() {
        return "sigmoid";
    }

    @Override
    public String gradFn() {
        return "SigmoidBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g · σ(x) · (1 − σ(x))";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = Elementwise.apply(Loops.SIGMOID, inputs[0]);
        context.save(result);
        return result;
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Elementwise.apply((a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = a[ao + i] * (1 - b[bo + i]) * b[bo + i];
            }
        }, v, context.saved(0));
    }
}
