package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Those of some dimensions left out whose size is 1, a view. */
public record SqueezeDims(Dims dims) implements LinearFunction {
    static final Signature<SqueezeDims> SIGNATURE = Signature
            .of(SqueezeDims.class, "squeeze", "SqueezeBackward2", "aten.squeeze.dims", in -> new SqueezeDims(in.dims()))
            .gradient("{g}.reshape_as({0})")
            .explained(Message.of("function.dimension.kept"))
            .method(f -> Python.tuple(f.dims.toArray()));

    @Override
    public NdArray of(NdArray x) {
        boolean[] left = dims.isNone() ? new boolean[x.dim()] : dims.mask(x.shape());
        NdArray result = x;
        for (int d = x.dim() - 1; d >= 0; d--) {
            result = left[d] ? Views.squeeze(result, d) : result;
        }
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Views.reshape(gradient, context.shape(0).toArray());
    }
}
