package tapedeck.function;

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
            .explained(Message.of("function.masked"), Message.of("function.sum.masked"))
            .written(f -> Python.method("{0}", "masked_fill",
                    Python.shaped("mask", f.mask.toArray(), f.mask.shape().toArray()) + ".bool()", "{1}"));

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
    public Function withOwnArrays() {
        return new MaskedFillWith(mask.copy());
    }
}
