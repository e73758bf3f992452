package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/** {@code -x}, elementwise. Saves nothing. */
public record Neg() implements Unary {
    static final Signature<Neg> SIGNATURE = Signature.elementwise(Neg.class, "neg", "NegBackward0", 1, Neg::new)
            .gradient("−{g}")
            .recorded(at -> at.gradient().neg());

    @Override
    public String python(List<String> in) {
        return "-" + in.getFirst();
    }

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
    public NdArray times(Context context, NdArray v) {
        return Arithmetic.neg(v);
    }
}
