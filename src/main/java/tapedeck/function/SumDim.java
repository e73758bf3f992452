package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The sum over dimensions. Saves nothing. */
public record SumDim(Dims dims, boolean keepdim) implements LinearFunction {
    static final Signature<SumDim> SIGNATURE = Signature
            .of(SumDim.class, "sum", "SumBackward1", "aten.sum.dim_IntList", in -> new SumDim(in.dims(), in.keepdim()))
            .gradient("expand({g})")
            .explained(Message.of("function.every.lane"))
            .differentiable((f, at) -> at.gradient().reshape(f.dims.kept(at.shape(0))).expand(at.shape(0)))
            .result(Types::counting)
            .method(f -> f.dims.python(), f -> Dims.python(f.keepdim));

    @Override
    public NdArray of(NdArray x) {
        return of(x, DType.FLOAT64);
    }

    private NdArray of(NdArray x, DType type) {
        return Views.reshape(dims.sum(x, type), dims.output(x.shape(), keepdim).toArray());
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return of(inputs[0], context.type());
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Views.expand(dims.restore(gradient, context.shape(0)), context.shape(0));
    }
}
