package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Python;

/** {@code x} with the slices of the source at the places along {@code dim} that a vector names. Saves the index. */
public record IndexCopy(int dim, NdArray index) implements IndexedWrite {
    static final Signature<IndexCopy> SIGNATURE = Signature
            .of(IndexCopy.class, "index_copy", "IndexCopyBackward0", in -> new IndexCopy(in.dim(), in.tensor("index")),
                    "self", "source")
            .gradient("{g}.index_fill(0)", "{g}.index_select()")
            .written(f -> Python.method("{0}", "index_copy", Python.list(f.dim),
                    Python.shaped("index", f.index.toArray(), f.index.shape().toArray()), "{1}"));

    @Override
    public DType result(Types types) {
        if (types.input(0) != types.input(1)) {
            throw new EngineException("index_copy_(): self and source expected to have the same dtype, but got (self) "
                    + types.input(0).scalarType() + " and (source) " + types.input(1).scalarType());
        }
        return types.input(0);
    }

    @Override
    public NdArray write(NdArray x, NdArray source) {
        IndexVector.checkCopied(x.shape(), dim, index, source.shape());
        return FlatIndex.slots(x.shape(), dim, index).put(x.copy(), source, 1);
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return FlatIndex.slots(context.shape(0), dim, index).put(gradient.copy(), NdArray.scalar(0));
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Views.reshape(FlatIndex.slots(context.shape(0), dim, index).take(gradient), context.shape(1).toArray());
    }

    @Override
    public Function withOwnArrays() {
        return new IndexCopy(dim, index.copy());
    }
}
