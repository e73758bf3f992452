package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} with a single number, the source, in the slices at the places along {@code dim} that a vector names. Saves the index. */
public record IndexFillWith(int dim, NdArray index) implements WrittenInto {
    static final Signature<IndexFillWith> SIGNATURE = Signature
            .of(IndexFillWith.class, "index_fill", "IndexFillBackward1", "aten.index_fill.int_Tensor",
                    in -> new IndexFillWith(in.dim(), in.tensor("index")), "self", "value")
            .gradient("{g}.index_fill(0)", "Σ {g}.index_select()")
            .explained(Message.of("function.kept"), Message.of("function.sum.written"))
            .written(f -> Python.method("{0}", "index_fill", Python.list(f.dim),
                    Python.shaped("index", f.index.toArray(), f.index.shape().toArray()), "{1}"));

    @Override
    public void save(Context context) {
        context.save(index);
    }

    @Override
    public NdArray write(NdArray x, NdArray source) {
        return IndexVector.filled(x.shape(), dim, index).put(x.copy(), source);
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return IndexVector.filled(context.shape(0), dim, index).put(gradient.copy(), NdArray.scalar(0));
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Reduce.sum(IndexVector.filled(context.shape(0), dim, index).take(gradient));
    }

    @Override
    public Function withOwnArrays() {
        return new IndexFillWith(dim, index.copy());
    }
}
