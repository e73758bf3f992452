package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Python;

/** A number is written at the places along a dimension that an index names; the rest is kept. Saves the index. */
interface NumberWrite extends Unary {
    int dim();

    NdArray index();

    double value();

    /** The places, checked, in an array of {@code shape}. */
    FlatIndex places(Shape shape);

    @Override
    default String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.list(dim()),
                Python.shaped("index", index().toArray(), index().shape().toArray()), Python.number(value()));
    }

    @Override
    default DType result(Types types) {
        return types.common();
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        NdArray result = places(x.shape()).put(x.copy(), NdArray.scalar(value()));
        context.save(index());
        return result;
    }

    @Override
    default NdArray timesDerivative(Context context, NdArray v) {
        context.check();
        return places(v.shape()).put(v.copy(), NdArray.scalar(0));
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}
