package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} with a number at the places along {@code dim} that an index names. Saves the index. */
public record ScatterValue(int dim, NdArray index, double value) implements Unary {
    @Override
    public String call() {
        return "scatter";
    }

    @Override
    public String gradFn() {
        return "ScatterBackward1";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.kept"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g}.scatter(0)"));
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
        NdArray result = Places.checked(x.shape(), dim, index).put(x.copy(), NdArray.scalar(value));
        context.save(index);
        return result;
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        context.check();
        return Places.checked(v.shape(), dim, index).put(v.copy(), NdArray.scalar(0));
    }

    @Override
    public Function kept() {
        return new ScatterValue(dim, index.copy(), value);
    }

    @Override
    public Term gradient(int input, Application at) {
        return at.pullback(input);
    }
}
