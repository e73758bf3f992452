package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** {@code a + b}, broadcast. Saves nothing. */
public record Add() implements Function {
    static final Signature<Add> SIGNATURE = Signature
            .of(Add.class, "add", "AddBackward0", "aten.add.Tensor", in -> WithNumber.other(new Add(), in))
            .also("aten.add.Scalar")
            .broadcast("{g}", "{g}")
            .differentiable((_, input, at) -> at.gradient().sumTo(at.shape(input)))
            .newArrays()
            .operator(Operator.ADD);

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return Arithmetic.add(inputs[0], inputs[1]);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{context.needs(0) ? Reduce.sumTo(gradient, context.shape(0), context.type()) : null,
                context.needs(1) ? Reduce.sumTo(gradient, context.shape(1), context.type()) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return Tangents.sum(tangents[0], tangents[1], Tangents.broadcast(context));
    }
}
