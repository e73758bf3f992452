package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;

/** {@code length} elements along {@code dim} from {@code start}, a view. */
public record Narrow(int dim, int start, int length) implements Linear {
    @Override
    public String call() {
        return "narrow";
    }

    @Override
    public String gradFn() {
        return "SliceBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g in its place, 0 elsewhere";
    }

    @Override
    public NdArray of(NdArray x) {
        return Views.narrow(x, dim, start, length);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray result = NdArray.zeros(context.shape(0));
        Views.narrow(result, dim, start, length).assign(gradient);
        return result;
    }
}
