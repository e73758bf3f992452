package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} with a number in the slices at the places along {@code dim} that a vector names. Saves the index. */
public record IndexFill(int dim, NdArray index, double value) implements Unary {
    @Override
    public String call() {
        return "index_fill";
    }

    @Override
    public String gradFn() {
        return "IndexFillBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.kept"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g}.index_fill(0)"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.list(dim),
                Python.shaped("index", index.toArray(), index.shape().toArray()), Python.number(value));
    }

    @Override
    public DType result(Types types) {
        return types.common();
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        NdArray result = Slots.filled(x.shape(), dim, index).put(x.copy(), NdArray.scalar(value));
        context.save(index);
        return result;
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        context.check();
        return Slots.filled(v.shape(), dim, index).put(v.copy(), NdArray.scalar(0));
    }

    @Override
    public Function kept() {
        return new IndexFill(dim, index.copy(), value);
    }

    @Override
    public Term gradient(int input, Application at) {
        return at.pullback(input);
    }
}
