package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.SliceViews;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The places (i, i + offset) of two dimensions, as the last dimension in their stead, a view. */
public record Diagonal(int offset, int dim1, int dim2) implements PartView {
    static final Signature<Diagonal> SIGNATURE = Signature.of(Diagonal.class, "diagonal", "DiagonalBackward0",
            in -> new Diagonal(in.whole("offset"), in.whole("dim1"), in.whole("dim2")))
            .gradient("zeros.diagonal_scatter({g})")
            .explained(Message.of("function.place"))
            .method(f -> Python.list(f.offset, f.dim1, f.dim2));

    @Override
    public NdArray of(NdArray x) {
        return SliceViews.diagonal(x, offset, dim1, dim2);
    }
}
