package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** {@code a · b}, elementwise and broadcast. Saves each factor that the other's gradient needs. */
public record Mul() implements Function {
    static final Signature<Mul> SIGNATURE = Signature
            .of(Mul.class, "mul", "MulBackward0", "aten.mul.Tensor", in -> in.isTensor("other") ? new Mul() : null)
            .broadcast("{g} · {1}", "{g} · {0}")
            .differentiable((_, input, at) -> at.gradient().mul(at.in(1 - input)).sumTo(at.shape(input)))
            .operator(Operator.MUL);

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        if (context.needs(0)) {
            context.save(inputs[1]);
        }
        if (context.needs(1)) {
            context.save(inputs[0]);
        }
        return Arithmetic.mul(inputs[0], inputs[1]);
    }

    private static NdArray b(Context context) {
        return context.saved(0);
    }

    private static NdArray a(Context context) {
        return context.saved(context.needs(0) ? 1 : 0);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{
                context.needs(0)
                        ? Reduce.sumTo(Arithmetic.mul(gradient, b(context)), context.shape(0), context.type())
                        : null,
                context.needs(1)
                        ? Reduce.sumTo(Arithmetic.mul(gradient, a(context)), context.shape(1), context.type())
                        : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        return Tangents.sum(ta == null ? null : Arithmetic.mul(ta, b(context)),
                tb == null ? null : Arithmetic.mul(tb, a(context)), Tangents.broadcast(context));
    }
}
