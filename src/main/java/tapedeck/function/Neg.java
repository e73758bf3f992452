package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/** {@code -x}, elementwise. Saves nothing. */
public record Neg() implements Unary {
    static final Signature<Neg> SIGNATURE = Signature.elementwise(Neg.class, "neg", "NegBackward0", 1, Neg::new)
            .gradient("−{g}")
            .differentiable(at -> at.gradient().neg())
            .written(_ -> "-{0}");

    @Override
    public DType result(Types types) {
        if (types.common() == DType.BOOL) {
            throw new EngineException(
                    "Negation, the `-` operator, on a bool tensor is not supported. If you are trying "
                            + "to invert a mask, use the `~` or `logical_not()` operator instead.");
        }
        return types.common();
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return Arithmetic.neg(inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Arithmetic.neg(v);
    }
}
