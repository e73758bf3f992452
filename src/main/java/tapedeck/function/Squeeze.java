package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Dimension {@code dim} left out if its size is 1, a view. PyTorch names the one in place
 * otherwise, which its {@code matmul} takes. */
public record Squeeze(int dim, boolean inPlace) implements LinearFunction {
    static final Signature<Squeeze> SIGNATURE = Signature
            .of(Squeeze.class, "squeeze", "SqueezeBackward1", "aten.squeeze.dim", in -> new Squeeze(in.dim(), false))
            .node(f -> f.inPlace ? "SqueezeBackward4" : "SqueezeBackward1")
            .gradient("{g}.reshape_as({0})")
            .explained(Message.of("function.dimension.kept"))
            .method(f -> Python.list(f.dim));

    @Override
    public NdArray of(NdArray x) {
        return Views.squeeze(x, dim);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Views.reshape(gradient, context.shape(0).toArray());
    }
}
