package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** The same numbers brought to another type, a copy. */
public record ToCopy(DType type) implements Linear {
    static final Signature SIGNATURE = Signature.of(ToCopy.class, "to", "ToCopyBackward0", "aten._to_copy.default",
            in -> new ToCopy(in.outputType()))
            .gradient("{g}");

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), "torch." + type.word());
    }

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

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        return at.gradient(); // who records brings it to the input's type
    }
}
