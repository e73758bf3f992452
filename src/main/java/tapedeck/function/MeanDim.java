package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The mean over dimensions; NaN of none. Saves nothing. */
public record MeanDim(Dims dims, boolean keepdim) implements LinearFunction {
    static final Signature<MeanDim> SIGNATURE = Signature
            .of(MeanDim.class, "mean", "MeanBackward1", "aten.mean.dim", in -> new MeanDim(in.dims(), in.keepdim()))
            .gradient("expand({g}) / {k}")
            .explained(Message.of("function.mean.lane"))
            .differentiable((f, at) -> at.gradient().reshape(f.dims.kept(at.shape(0))).expand(at.shape(0))
                    .div(f.dims.count(at.shape(0))))
            .result(types -> types.fractions("mean"))
            .method(f -> f.dims.python(), f -> Dims.python(f.keepdim));

    @Override
    public NdArray of(NdArray x) {
        return of(x, DType.FLOAT64);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return of(inputs[0], context.type());
    }

    private NdArray of(NdArray x, DType type) {
        dims.checkRange(x.shape());
        NdArray sum = Views.reshape(dims.sum(x, type), dims.output(x.shape(), keepdim).toArray());
        return Arithmetic.div(sum, NdArray.scalar(dims.count(x.shape())));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        Shape shape = context.shape(0);
        NdArray lanes = Views.expand(dims.restore(gradient, shape), shape);
        return Arithmetic.div(lanes, NdArray.scalar(dims.count(shape)));
    }
}
