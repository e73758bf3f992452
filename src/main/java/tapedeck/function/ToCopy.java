package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.NdArray;

/** The same numbers brought to another type, a copy. */
public record ToCopy(DType type) implements LinearFunction {
    static final Signature<ToCopy> SIGNATURE = Signature
            .of(ToCopy.class, "to", "ToCopyBackward0", "aten._to_copy.default", in -> new ToCopy(in.outputType()))
            .gradient("{g}")
            .differentiable(at -> at.gradient()) // who records brings it to the input's type
            .method(f -> "torch." + f.type.word());

    @Override
    public DType result(Types types) {
        return type;
    }

    @Override
    public boolean promotes() {
        return false;
    }

    @Override
    public NdArray of(NdArray x) {
        return x.copy();
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return gradient;
    }
}
