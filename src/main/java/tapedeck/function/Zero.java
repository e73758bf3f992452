package tapedeck.function;

import tapedeck.array.NdArray;

/** All 0, whatever it was. */
public record Zero() implements Linear {
    @Override
    public String call() {
        return "zero_";
    }

    @Override
    public String gradFn() {
        return "ZeroBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = 0";
    }

    @Override
    public NdArray of(NdArray x) {
        return NdArray.zeros(x.shape());
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return NdArray.zeros(context.shape(0));
    }
}
