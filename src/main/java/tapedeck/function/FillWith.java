package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.text.Message;

/** A single number, the source, in every place. */
public record FillWith() implements Overwritten {
    static final Signature SIGNATURE = Signature.of("fill", "FillBackward3", "aten.fill.Tensor", _ -> new FillWith());

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = 0"), Message.of("function.sum.source"));
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("0"), GradientFormula.of("Σ {g}"));
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Reduce.sum(gradient);
    }
}
