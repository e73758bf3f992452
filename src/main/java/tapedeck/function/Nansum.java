package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The sum over dimensions of what is no NaN. Saves x. */
public record Nansum(Dims dims, boolean keepdim) implements SingleInput {
    static final Signature<Nansum> SIGNATURE = Signature
            .of(Nansum.class, "nansum", "NansumBackward0", in -> new Nansum(in.dims(), in.keepdim()))
            .called("dim", "keepdim")
            .gradient("{g} · ({0} == {0})")
            .explained(Message.of("function.nansum"))
            .linear()
            .result(Types::counting)
            .method(f -> f.dims.python(), f -> Dims.python(f.keepdim));

    private NdArray sum(NdArray x) {
        return Views.reshape(dims.sum(x), dims.output(x.shape(), keepdim).toArray());
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return sum(Masks.keep(inputs[0], Masks.equal(inputs[0], inputs[0])));
    }

    private static NdArray withOwnArrays(Context context, NdArray v) {
        return Masks.keep(v, Masks.equal(context.saved(0), context.saved(0)));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return withOwnArrays(context, dims.restore(gradient, context.shape(0)));
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        return sum(withOwnArrays(context, tangent));
    }
}
