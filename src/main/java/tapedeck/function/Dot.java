package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;

/** The inner product of two vectors of n numbers, shape (). Saves each factor that the other's gradient needs. */
public record Dot() implements Function {
    static final Signature<Dot> SIGNATURE = Signature
            .of(Dot.class, "matmul", "DotBackward0", "aten.dot.default", _ -> new Dot())
            .gradient("{g} · {1}", "{g} · {0}")
            .differentiable((_, input, at) -> at.gradient().mul(at.in(1 - input)))
            .result(types -> types.alike("dot : expected both vectors to have same dtype, but found ", " and "))
            .operator(Operator.MATMUL);

    @Override
    public boolean promotes() {
        return false;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        int n = inputs[0].numel();
        int other = inputs[1].numel();
        if (n != other) {
            throw new EngineException("inconsistent tensor size, expected tensor [" + n + "] and src [" + other
                    + "] to have the same number of elements, but got " + n + " and " + other
                    + " elements respectively");
        }
        Factors.save(context, inputs);
        return product(inputs[0], inputs[1]);
    }

    private static NdArray product(NdArray a, NdArray b) {
        return Reduce.sum(Arithmetic.mul(a, b));
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{context.needs(0) ? Arithmetic.mul(gradient, Factors.second(context)) : null,
                context.needs(1) ? Arithmetic.mul(gradient, Factors.first(context)) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        return Tangents.sum(ta == null ? null : product(ta, Factors.second(context)),
                tb == null ? null : product(Factors.first(context), tb), Shape.SCALAR);
    }
}
