package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** A dimension of size 1 put in before {@code dim}, a view. */
public record Unsqueeze(int dim) implements LinearFunction {
    static final Signature<Unsqueeze> SIGNATURE = Signature
            .of(Unsqueeze.class, "unsqueeze", "UnsqueezeBackward0", in -> new Unsqueeze(in.dim()))
            .gradient("{g}.reshape_as({0})")
            .explained(Message.of("function.dimension.dropped"))
            .method(f -> Python.list(f.dim));

    @Override
    public NdArray of(NdArray x) {
        return Views.unsqueeze(x, dim);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Views.squeeze(gradient, dim);
    }
}
