package tapedeck.function;

import tapedeck.array.DimensionLoops;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The product along {@code dim}; 1 of none. Saves the result and x. */
public record ProdDim(int dim, boolean keepdim) implements SingleInput {
    static final Signature<ProdDim> SIGNATURE = Signature
            .of(ProdDim.class, "prod", "ProdBackward1", "aten.prod.dim_int", in -> new ProdDim(in.dim(), in.keepdim()))
            .gradient("{g} · {y} / {0}")
            .explained(Message.of("function.product.lane"))
            .result(Types::counting)
            .method(f -> "dim=" + f.dim, f -> Dims.python(f.keepdim));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Shape shape = inputs[0].shape();
        Dims dims = Dims.of(dim);
        NdArray lanes = DimensionLoops.reduce(inputs[0], dims.mask(shape), LaneProducts::of);
        NdArray result = Views.reshape(lanes, dims.output(shape, keepdim).toArray());
        context.save(result);
        context.save(inputs[0]);
        return result;
    }

    private NdArray others(Context context) {
        return LaneProducts.others(context.saved(1), context.shape(0).wrap(dim));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray lanes = Dims.of(dim).restore(gradient, context.shape(0));
        return Arithmetic.mul(lanes, others(context));
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray lanes = Dims.of(dim).sum(Arithmetic.mul(tangent, others(context)));
        return Views.reshape(lanes, Dims.of(dim).output(context.shape(0), keepdim).toArray());
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        if (Masks.anyZero(at.in(0).data())) {
            throw at.refusal(); // the quotient is not there
        }
        Shape kept = Dims.of(dim).kept(at.shape(0));
        return at.gradient().reshape(kept).mul(at.output().reshape(kept).div(at.in(0)));
    }
}
