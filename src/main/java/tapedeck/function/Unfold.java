package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.SliceViews;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Windows of {@code size} places along {@code dim}, {@code step} apart; their places are a new last dimension, a view. */
public record Unfold(int dim, int size, int step) implements LinearFunction {
    static final Signature<Unfold> SIGNATURE = Signature.of(Unfold.class, "unfold", "UnfoldBackward0",
            in -> new Unfold(in.whole("dimension"), in.whole("size"), in.whole("step")))
            .gradient("zeros.index_add({g})")
            .explained(Message.of("function.unfolded"))
            .method(f -> Python.list(f.dim, f.size, f.step));

    @Override
    public NdArray of(NdArray x) {
        return SliceViews.windows(x, dim, size, step);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray result = NdArray.zeros(context.shape(0));
        NdArray windows = SliceViews.windows(result, dim, size, step);
        int last = windows.dim() - 1;
        for (int i = 0; i < size; i++) { // no two windows have the same place as their i-th
            NdArray place = SliceViews.select(windows, last, i);
            place.write(Arithmetic.add(place, SliceViews.select(gradient, last, i)));
        }
        return result;
    }
}
