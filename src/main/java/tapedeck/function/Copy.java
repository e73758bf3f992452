package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.text.Message;

/** The source, stretched to the shape of {@code x}, in the stead of {@code x}. */
public record Copy() implements Overwritten {
    static final Signature SIGNATURE = Signature.of("copy", "CopyBackwards", "aten.copy.default", _ -> new Copy());

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = 0"), Message.of("function.stretched.source"));
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("0"), GradientFormula.of("{g}"));
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Reduce.sumTo(gradient, context.shape(1), context.type());
    }
}
