package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** A single number, the source, where the mask is not 0, else {@code x}. Saves the mask. */
public record MaskedFillWith(NdArray mask) implements WrittenInto {
    static final Signature<MaskedFillWith> SIGNATURE = Signature
            .of(MaskedFillWith.class, "masked_fill", "MaskedFillBackward1", "aten.masked_fill.Tensor",
                    in -> new MaskedFillWith(in.tensor("mask")), "self", "value")
            .gradient("{g}.masked_fill(mask, 0)", "Σ where(mask, {g}, 0)")
            .explained(Message.of("function.masked"), Message.of("function.sum.masked"));

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(),
                Python.shaped("mask", mask.toArray(), mask.shape().toArray()) + ".bool()", in.get(1));
    }

    @Override
    public void save(Context context) {
        context.save(mask);
    }

    @Override
    public NdArray write(NdArray x, NdArray source) {
        return FlatIndex.where(Views.expand(mask, x.shape())).put(x.copy(), source);
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return Masks.drop(gradient, mask);
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Reduce.sum(Masks.keep(gradient, mask));
    }

    @Override
    public Function kept() {
        return new MaskedFillWith(mask.copy());
    }
}
