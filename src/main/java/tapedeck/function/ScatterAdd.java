package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code x} with the source added at the places along {@code dim} that an index names, one for each of its elements. Saves the index. */
public record ScatterAdd(int dim, NdArray index) implements ScatterWrite {
    static final Signature<ScatterAdd> SIGNATURE = Signature.of(ScatterAdd.class, "scatter_add", "ScatterAddBackward0",
            in -> new ScatterAdd(in.dim(), in.tensor("index")), "self", "src")
            .gradient("{g}", "{g}.gather()")
            .explained(Message.verbatim("∂/∂x = g"), Message.of("function.source"));

    @Override
    public NdArray write(NdArray x, NdArray source) {
        FlatIndices.checkScatter(x.shape(), dim, index, source.shape());
        return FlatIndex.ofDim(x.shape(), dim, index).added(x.copy(), FlatIndices.corner(source, index.shape()));
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return gradient;
    }

    @Override
    public Function withOwnArrays() {
        return new ScatterAdd(dim, index.copy());
    }
}
