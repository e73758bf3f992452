package tapedeck.function;

import java.util.List;
import java.util.stream.DoubleStream;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The slices along {@code dim} at the places in {@code index}, a vector of whole numbers. Saves the index. */
public record IndexSelect(int dim, NdArray index) implements SingleInput {
    static final Signature<IndexSelect> SIGNATURE = Signature
            .of(IndexSelect.class, "index_select", "IndexSelectBackward0",
                    in -> new IndexSelect(in.dim(), in.tensor("index")), "self")
            .gradient("zeros.index_add({g})")
            .explained(Message.of("function.taken"))
            .linear();

    @Override
    public String python(List<String> in) {
        int[] places = DoubleStream.of(index.toArray()).mapToInt(place -> (int) place).toArray();
        return Python.method(in.getFirst(), call(), Python.list(dim), Python.tensor("indices", places));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        int d = x.shape().wrap(dim);
        int size = x.dim() == 0 ? 1 : x.shape().size(d);
        int n = index.numel();
        if (x.dim() == 0 && n != 1) {
            throw new EngineException("index_select(): Index to scalar can have only 1 value, got " + n + " value(s)");
        }
        if (n > 0 && size == 0) {
            throw new EngineException("index_select(): self indexing axis dim should be positive");
        }
        for (double i : index.toArray()) {
            if (i < 0 || i >= size) {
                throw d == 1
                        ? new EngineException(
                                "INDICES element is out of DATA bounds, id=" + (long) i + " axis_dim=" + size)
                        : EngineException.index("index out of range in self");
            }
        }
        context.save(index);
        if (x.dim() == 0) {
            return x.copy();
        }
        int[] sizes = x.shape().toArray();
        sizes[d] = n;
        NdArray result = NdArray.empty(Shape.of(sizes));
        for (int i = 0; i < n; i++) {
            Views.narrow(result, d, i, 1).write(Views.narrow(x, d, (int) index.get(i), 1));
        }
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray places = context.saved(0);
        if (gradient.dim() == 0) {
            return gradient;
        }
        int d = gradient.shape().wrap(dim);
        NdArray result = NdArray.zeros(context.shape(0));
        for (int i = 0; i < places.numel(); i++) {
            NdArray place = Views.narrow(result, d, (int) places.get(i), 1);
            place.write(Arithmetic.add(place, Views.narrow(gradient, d, i, 1)));
        }
        return result;
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray[] inputs = {tangent};
        return forward(new Context(inputs, 0), inputs);
    }

    @Override
    public Function withOwnArrays() {
        return new IndexSelect(dim, index.copy());
    }
}
