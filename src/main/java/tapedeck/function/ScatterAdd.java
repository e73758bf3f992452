package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} with the source added at the places along {@code dim} that an index names, one for each of its elements. Saves the index. */
public record ScatterAdd(int dim, NdArray index) implements WrittenInto {
    @Override
    public String call() {
        return "scatter_add";
    }

    @Override
    public String gradFn() {
        return "ScatterAddBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = g"), Message.of("function.source"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g}"), Vjp.of("{g}.gather()"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.list(dim),
                Python.shaped("index", index.toArray(), index.shape().toArray()), in.get(1));
    }

    @Override
    public DType result(Types types) {
        if (types.input(0) != types.input(1)) {
            throw new EngineException("scatter(): Expected self.dtype to be equal to src.dtype");
        }
        return types.input(0);
    }

    @Override
    public void save(Context context) {
        context.save(index);
    }

    @Override
    public NdArray write(NdArray x, NdArray source) {
        Places.checkScatter(x.shape(), dim, index, source.shape());
        return FlatIndex.along(x.shape(), dim, index).added(x.copy(), Places.corner(source, index.shape()));
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return gradient;
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Places.inCorner(FlatIndex.along(context.shape(0), dim, index).take(gradient), context.shape(1));
    }

    @Override
    public Function kept() {
        return new ScatterAdd(dim, index.copy());
    }
}
