package tapedeck.function;

import tapedeck.array.NdArray;

/** A row-major copy. */
public record Clone() implements Linear {
    @Override
    public String call() {
        return "clone";
    }

    @Override
    public String gradFn() {
        return "CloneBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g";
    }

    @Override
    public NdArray of(NdArray x) {
        return x.copy();
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return gradient;
    }
}
