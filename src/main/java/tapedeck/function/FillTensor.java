package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.text.Message;

/** A single number, the source, in every place. */
public record FillTensor() implements OverwriteFunction {
    static final Signature<FillTensor> SIGNATURE = Signature
            .of(FillTensor.class, "fill", "FillBackward3", "aten.fill.Tensor", _ -> new FillTensor())
            .gradient("0", "Σ {g}")
            .explained(Message.verbatim("∂/∂x = 0"), Message.of("function.sum.source"));

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Reduce.sum(gradient);
    }
}
