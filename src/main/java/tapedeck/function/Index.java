package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** The elements at the places that arrays of whole numbers name, all along their dimensions at once. Saves the index. */
public record Index(Indices indices) implements LinearFunction {
    static final Signature<Index> SIGNATURE = Signature
            .of(Index.class, "index", "IndexBackward0", "aten.index.Tensor", in -> new Index(in.indices("indices")),
                    "self")
            .gradient("zeros.index_put({g})")
            .explained(Message.of("function.taken"))
            .written(f -> "{0}[" + f.indices.python() + "]");

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = of(inputs[0]);
        indices.save(context);
        return result;
    }

    @Override
    public NdArray of(NdArray x) {
        return indices.of(x.shape()).take(x);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        context.check();
        return indices.of(context.shape(0)).added(NdArray.zeros(context.shape(0)), gradient);
    }

    @Override
    public Function withOwnArrays() {
        return new Index(indices.copy());
    }
}
