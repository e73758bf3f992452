package tapedeck.function;

import tapedeck.array.NdArray;

/** {@code -x}, elementwise. Saves nothing. */
public record Neg() implements Unary {
    @Override
    public String call() {
        return "neg";
    }

    @Override
    public String gradFn() {
        return "NegBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = −g";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return Arithmetic.neg(inputs[0]);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Arithmetic.neg(v);
    }
}
