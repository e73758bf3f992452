package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The sum of all elements, shape (). Saves nothing. */
public record Sum() implements LinearFunction {
    static final Signature<Sum> SIGNATURE = Signature.of(Sum.class, "sum", "SumBackward0", _ -> new Sum())
            .gradient("expand({g})")
            .explained(Message.of("function.every"))
            .differentiable(at -> at.gradient().expand(at.shape(0)))
            .result(Types::counting)
            .method();

    @Override
    public NdArray of(NdArray x) {
        return Reduce.sum(x);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return Reduce.sum(inputs[0], context.type());
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Views.expand(gradient, context.shape(0));
    }
}
