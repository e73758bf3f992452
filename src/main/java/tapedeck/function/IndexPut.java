package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} with the source at the places that arrays of whole numbers name, in the stead of what is there or, if {@code accumulate}, added to it. The source broadcasts to what is indexed. Saves the index. */
public record IndexPut(Indices indices, boolean accumulate) implements WrittenInto {
    static final Signature<IndexPut> SIGNATURE = Signature.of(IndexPut.class, "index_put", "IndexPutBackward0",
            in -> new IndexPut(in.indices("indices"), in.flag("accumulate")), "self", "values")
            .gradient(f -> f.accumulate ? "{g}" : "{g}.index_put(0)", _ -> "Σ {g}.index()")
            .explained(Message.of("function.kept"), Message.of("function.source"))
            .written(f -> Python.method("{0}", "index_put", "(" + f.indices.python() + ",)", "{1}",
                    f.accumulate ? "accumulate=True" : ""));

    @Override
    public DType result(Types types) {
        if (types.input(0) != types.input(1)) {
            throw new EngineException("Index put requires the source and destination dtypes match, got "
                    + types.input(0).scalarType() + " for the destination and " + types.input(1).scalarType()
                    + " for the source.");
        }
        return types.input(0);
    }

    @Override
    public void save(Context context) {
        indices.save(context);
    }

    @Override
    public NdArray write(NdArray x, NdArray source) {
        FlatIndex at = indices.of(x.shape());
        NdArray values = at.fitted(source);
        return accumulate ? at.added(x.copy(), values) : at.put(x.copy(), values);
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return accumulate ? gradient : indices.of(context.shape(0)).put(gradient.copy(), NdArray.scalar(0));
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Reduce.sumTo(indices.of(context.shape(0)).take(gradient), context.shape(1), context.type());
    }

    @Override
    public Function withOwnArrays() {
        return new IndexPut(indices.copy(), accumulate);
    }
}
