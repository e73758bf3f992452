package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** A row-major copy. */
public record Clone() implements Linear {
    static final Signature SIGNATURE = Signature.of("clone", "CloneBackward0", "aten.clone.default", _ -> new Clone());

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g}"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call());
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
        return at.gradient();
    }
}
