package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** All dimensions of size 1 left out, a view. */
public record SqueezeAll() implements LinearFunction {
    static final Signature<SqueezeAll> SIGNATURE = Signature
            .of(SqueezeAll.class, "squeeze", "SqueezeBackward0", _ -> new SqueezeAll())
            .gradient("{g}.reshape_as({0})")
            .explained(Message.of("function.dimension.kept"))
            .method();

    @Override
    public NdArray of(NdArray x) {
        NdArray result = x;
        for (int d = x.dim() - 1; d >= 0; d--) {
            result = Views.squeeze(result, d);
        }
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Views.reshape(gradient, context.shape(0).toArray());
    }
}
