package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.SliceViews;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The last dimension as the diagonal, {@code offset} above the main one, of two dimensions, elsewhere 0. */
public record DiagEmbed(int offset, int dim1, int dim2) implements LinearFunction {
    static final Signature<DiagEmbed> SIGNATURE = Signature.of(DiagEmbed.class, "diag_embed", "DiagEmbedBackward0",
            in -> new DiagEmbed(in.whole("offset"), in.whole("dim1"), in.whole("dim2")))
            .gradient("{g}.diagonal()")
            .explained(Message.of("function.diagonal"))
            .torch(f -> Python.list(f.offset, f.dim1, f.dim2));

    @Override
    public NdArray of(NdArray x) {
        int n = x.shape().size(-1) + Math.abs(offset);
        int d1 = Shape.wrap(dim1, x.dim() + 1);
        int d2 = Shape.wrap(dim2, x.dim() + 1);
        if (d1 == d2) {
            throw new EngineException("diagonal dimensions cannot be identical " + dim1 + ", " + dim2);
        }
        int[] sizes = new int[x.dim() + 1];
        for (int d = 0, from = 0; d < sizes.length; d++) {
            sizes[d] = d == d1 || d == d2 ? n : x.shape().size(from++);
        }
        NdArray result = NdArray.zeros(Shape.of(sizes));
        SliceViews.diagonal(result, offset, d1, d2).write(x);
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return SliceViews.diagonal(gradient, offset, dim1, dim2).copy();
    }
}
