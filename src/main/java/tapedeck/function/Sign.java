package tapedeck.function;

import tapedeck.array.DType;

/** 1, 0 or -1 like x, elementwise; 0 of NaN, as in PyTorch. Its gradient is 0. */
public record Sign() implements Steps {
    static final Signature<Sign> SIGNATURE = Signature.elementwise(Sign.class, "sign", "SignBackward0", 1, Sign::new);

    @Override
    public DType result(Types types) {
        return types.common();
    }

    @Override
    public double value(double x) {
        return x > 0 ? 1 : x < 0 ? -1 : 0;
    }
}
