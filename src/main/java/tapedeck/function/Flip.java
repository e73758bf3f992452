package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Some dimensions backwards, a copy. */
public record Flip(Dims dims) implements LinearFunction {
    static final Signature<Flip> SIGNATURE = Signature
            .of(Flip.class, "flip", "FlipBackward0", in -> new Flip(Dims.of(in.wholes("dims"))))
            .gradient("{g}.flip()")
            .explained(Message.of("function.back.order"))
            .method(f -> Python.list(f.dims.toArray()));

    @Override
    public NdArray of(NdArray x) {
        return Rearranged.flip(x, dims.isNone() ? new boolean[x.dim()] : dims.mask(x.shape()));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return of(gradient);
    }
}
