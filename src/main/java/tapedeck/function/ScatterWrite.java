package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** The source is written at the places along a dimension that an index names, one for each of its elements. Saves the index. */
interface ScatterWrite extends WrittenInto {
    int dim();

    NdArray index();

    @Override
    default String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.list(dim()),
                Python.shaped("index", index().toArray(), index().shape().toArray()), in.get(1));
    }

    @Override
    default DType result(Types types) {
        if (types.input(0) != types.input(1)) {
            throw new EngineException("scatter(): Expected self.dtype to be equal to src.dtype");
        }
        return types.input(0);
    }

    @Override
    default void save(Context context) {
        context.save(index());
    }

    @Override
    default NdArray ofSource(Context context, NdArray gradient) {
        return FlatIndices.inCorner(FlatIndex.ofDim(context.shape(0), dim(), index()).take(gradient), context.shape(1));
    }
}
