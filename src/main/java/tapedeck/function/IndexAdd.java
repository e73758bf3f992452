package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} with the slices of the source, times {@code alpha}, added at the places along {@code dim} that a vector names. Saves the index. */
public record IndexAdd(int dim, NdArray index, double alpha) implements WrittenInto {
    static final Signature<IndexAdd> SIGNATURE = Signature.of(IndexAdd.class, "index_add", "IndexAddBackward0",
            in -> new IndexAdd(in.dim(), in.tensor("index"), in.number("alpha")), "self", "source")
            .gradient(_ -> "{g}",
                    f -> (f.alpha == 1 ? "" : GradientFormula.number(f.alpha) + " · ") + "{g}.index_select()")
            .explained(Message.verbatim("∂/∂x = g"), Message.of("function.source"))
            .written(f -> Python.method("{0}", "index_add", Python.list(f.dim),
                    Python.shaped("index", f.index.toArray(), f.index.shape().toArray()), "{1}",
                    f.alpha == 1 ? "" : "alpha=" + Python.number(f.alpha)));

    @Override
    public DType result(Types types) {
        if (types.input(0) != types.input(1)) {
            throw new EngineException("index_add_(): self (" + types.input(0).scalarType() + ") and source ("
                    + types.input(1).scalarType() + ") must have the same scalar type");
        }
        return types.input(0);
    }

    @Override
    public boolean savesSource() {
        return true;
    }

    @Override
    public void save(Context context) {
        context.save(index);
    }

    @Override
    public NdArray write(NdArray x, NdArray source) {
        IndexVector.checkAdded(x.shape(), dim, index, source.shape(), alpha == 1);
        return FlatIndex.slots(x.shape(), dim, index).added(x.copy(), scaled(source));
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return gradient;
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Views.reshape(scaled(FlatIndex.slots(context.shape(0), dim, index).take(gradient)),
                context.shape(1).toArray());
    }

    private NdArray scaled(NdArray v) {
        return alpha == 1 ? v : Arithmetic.mul(v, NdArray.scalar(alpha));
    }

    @Override
    public Function withOwnArrays() {
        return new IndexAdd(dim, index.copy(), alpha);
    }
}
