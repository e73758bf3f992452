package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.SliceViews;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The diagonal of a matrix, {@code offset} above the main one, a copy. */
public record DiagonalCopy(int offset) implements LinearFunction {
    static final Signature<DiagonalCopy> SIGNATURE = Signature
            .of(DiagonalCopy.class, "diag", "DiagonalBackward0_copy", "aten.diagonal_copy.default",
                    in -> in.whole("dim1") == 0 && in.whole("dim2") == 1 ? new DiagonalCopy(in.whole("offset")) : null)
            .gradient("zeros.diagonal_scatter({g})")
            .explained(Message.of("function.place"))
            .method(f -> Python.list(f.offset));

    @Override
    public NdArray of(NdArray x) {
        return SliceViews.diagonal(x, offset, 0, 1).copy();
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray result = NdArray.zeros(context.shape(0));
        SliceViews.diagonal(result, offset, 0, 1).write(gradient);
        return result;
    }
}
