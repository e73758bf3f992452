package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Python;

/** {@code x} with the source at places in row-major order, in the stead of what is there or, if {@code accumulate}, added to it. Saves the index. */
public record PutFlat(NdArray index, boolean accumulate) implements IndexedWrite {
    static final Signature<PutFlat> SIGNATURE = Signature
            .of(PutFlat.class, "put", "PutBackward0", in -> new PutFlat(in.tensor("index"), in.flag("accumulate")),
                    "self", "source")
            .gradient("{g}.put(0)", "{g}.take()")
            .written(f -> Python.method("{0}", "put",
                    Python.shaped("index", f.index.toArray(), f.index.shape().toArray()), "{1}",
                    f.accumulate ? "accumulate=True" : ""));

    @Override
    public DType result(Types types) {
        if (types.input(0) != types.input(1)) {
            throw new EngineException("put_(): self and source expected to have the same dtype, but got self.dtype = "
                    + types.input(0).scalarType() + " and source.dtype = " + types.input(1).scalarType());
        }
        return types.input(0);
    }

    @Override
    public NdArray write(NdArray x, NdArray source) {
        if (source.numel() != index.numel()) {
            throw EngineException
                    .index("put_(): Expected source and index to have the same number of elements, but got "
                            + "source.numel() = " + source.numel() + ", index.numel() = " + index.numel());
        }
        FlatIndex at = FlatIndex.flat(x.shape(), index);
        return accumulate ? at.added(x.copy(), source) : at.put(x.copy(), source, 1);
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return accumulate ? gradient : FlatIndex.flat(context.shape(0), index).put(gradient.copy(), NdArray.scalar(0));
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Views.reshape(FlatIndex.flat(context.shape(0), index).take(gradient), context.shape(1).toArray());
    }

    @Override
    public Function withOwnArrays() {
        return new PutFlat(index.copy(), accumulate);
    }
}
