package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** A number in every place. */
public record Fill(double value) implements Function {
    static final Signature<Fill> SIGNATURE = Signature
            .of(Fill.class, "fill", "FillBackward2", "aten.fill.Scalar", in -> new Fill(in.number("value")))
            .gradient("0")
            .linear()
            .written(f -> Python.torch("full_like", "{0}", Python.number(f.value)));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return NdArray.full(inputs[0].shape(), value);
    }

    @Override
    public NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{NdArray.zeros(context.shape(0))};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return NdArray.zeros(context.shape(0));
    }
}
