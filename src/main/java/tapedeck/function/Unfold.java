package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Parts;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Windows of {@code size} places along {@code dim}, {@code step} apart; their places are a new last dimension, a view. */
public record Unfold(int dim, int size, int step) implements Linear {
    @Override
    public String call() {
        return "unfold";
    }

    @Override
    public String gradFn() {
        return "UnfoldBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.unfolded"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("zeros.index_add({g})"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.list(dim, size, step));
    }

    @Override
    public NdArray of(NdArray x) {
        return Parts.windows(x, dim, size, step);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray result = NdArray.zeros(context.shape(0));
        NdArray windows = Parts.windows(result, dim, size, step);
        int last = windows.dim() - 1;
        for (int i = 0; i < size; i++) { // no two windows have the same place as their i-th
            NdArray place = Parts.select(windows, last, i);
            place.write(Arithmetic.add(place, Parts.select(gradient, last, i)));
        }
        return result;
    }
}
