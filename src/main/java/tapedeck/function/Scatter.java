package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code x} with the source at the places along {@code dim} that an index names, one for each of its elements. Saves the index. */
public record Scatter(int dim, NdArray index) implements ScatterWrite {
    static final Signature<Scatter> SIGNATURE = Signature
            .of(Scatter.class, "scatter", "ScatterBackward0", "aten.scatter.src",
                    in -> new Scatter(in.dim(), in.tensor("index")), "self", "src")
            .gradient("{g}.scatter(0)", "{g}.gather()")
            .explained(Message.of("function.kept"), Message.of("function.source"));

    @Override
    public NdArray write(NdArray x, NdArray source) {
        FlatIndices.checkScatter(x.shape(), dim, index, source.shape());
        return FlatIndex.ofDim(x.shape(), dim, index).put(x.copy(), FlatIndices.corner(source, index.shape()), 1);
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return FlatIndex.ofDim(context.shape(0), dim, index).put(gradient.copy(), NdArray.scalar(0));
    }

    @Override
    public Function withOwnArrays() {
        return new Scatter(dim, index.copy());
    }
}
