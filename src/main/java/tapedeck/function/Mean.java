package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The mean of all elements, shape (); NaN of none. Saves nothing. */
public record Mean() implements LinearFunction {
    static final Signature<Mean> SIGNATURE = Signature.of(Mean.class, "mean", "MeanBackward0", _ -> new Mean())
            .gradient("expand({g}) / {n}")
            .explained(Message.of("function.mean"))
            .differentiable(at -> at.gradient().expand(at.shape(0)).div(at.shape(0).numel()))
            .result(types -> types.fractions("mean"))
            .method();

    @Override
    public NdArray of(NdArray x) {
        return of(x, DType.FLOAT64);
    }

    private static NdArray of(NdArray x, DType type) {
        return Arithmetic.div(Reduce.sum(x, type), NdArray.scalar(x.numel()));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return of(inputs[0], context.type());
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        Shape shape = context.shape(0);
        return Arithmetic.div(Views.expand(gradient, shape), NdArray.scalar(shape.numel()));
    }
}
