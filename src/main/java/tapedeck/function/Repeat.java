package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} again and again, {@code times} for each dimension; what {@code x} has fewer of is added in front. */
public record Repeat(List<Integer> times) implements LinearFunction {
    static final Signature<Repeat> SIGNATURE = Signature
            .of(Repeat.class, "repeat", "RepeatBackward0", in -> new Repeat(in.list("repeats")))
            .gradient("{g}.unflatten().sum()")
            .explained(Message.of("function.repeated"))
            .method(f -> Python.list(f.times.stream().mapToInt(n -> n).toArray()));

    /** The sizes with every repeated dimension split into (times, size). */
    private int[] split(Shape x) {
        int added = times.size() - x.dim();
        int[] sizes = new int[2 * times.size()];
        for (int d = 0; d < times.size(); d++) {
            sizes[2 * d] = times.get(d);
            sizes[2 * d + 1] = d < added ? 1 : x.size(d - added);
        }
        return sizes;
    }

    @Override
    public NdArray of(NdArray x) {
        int[] whole = split(x.shape());
        int[] once = whole.clone();
        int[] sizes = new int[times.size()];
        for (int d = 0; d < sizes.length; d++) {
            once[2 * d] = 1;
            sizes[d] = whole[2 * d] * whole[2 * d + 1];
        }
        NdArray result = NdArray.empty(Shape.of(sizes));
        Views.reshape(result, whole).write(Views.expand(Views.reshape(x, once), Shape.of(whole)));
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        int[] once = split(context.shape(0));
        NdArray parts = Views.reshape(gradient, once);
        for (int d = 0; d < times.size(); d++) {
            once[2 * d] = 1;
        }
        return Views.reshape(Reduce.sumTo(parts, Shape.of(once)), context.shape(0).toArray());
    }
}
