package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** {@code a - b}, broadcast. Saves nothing. */
public record Sub() implements Function {
    static final Signature<Sub> SIGNATURE = Signature
            .of(Sub.class, "sub", "SubBackward0", "aten.sub.Tensor", in -> WithNumber.other(new Sub(), in))
            .also("aten.sub.Scalar")
            .broadcast("{g}", "−{g}")
            .differentiable((_, input, at) -> (input == 0 ? at.gradient() : at.gradient().neg()).sumTo(at.shape(input)))
            .newArrays()
            .operator(Operator.SUB);

    @Override
    public DType result(Types types) {
        if (types.inputs().contains(DType.BOOL)) {
            throw new EngineException("Subtraction, the `-` operator, with " + (types.input(0) == types.input(1)
                    ? "two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead."
                    : "a bool tensor is not supported. If you are trying to invert a mask, use the `~` or "
                            + "`logical_not()` operator instead."));
        }
        return types.common();
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return Arithmetic.sub(inputs[0], inputs[1]);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{context.needs(0) ? Reduce.sumTo(gradient, context.shape(0), context.type()) : null,
                context.needs(1) ? Arithmetic.neg(Reduce.sumTo(gradient, context.shape(1), context.type())) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray b = tangents[1];
        return Tangents.sum(tangents[0], b == null ? null : Arithmetic.neg(b), Tangents.broadcast(context));
    }
}
