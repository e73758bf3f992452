package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The elements where a mask of the same shape is not 0, as a vector. Saves the mask, and {@code x} as PyTorch does. */
public record MaskedSelect(NdArray mask) implements LinearFunction {
    static final Signature<MaskedSelect> SIGNATURE = Signature
            .of(MaskedSelect.class, "masked_select", "MaskedSelectBackward0", in -> new MaskedSelect(in.tensor("mask")),
                    "self")
            .gradient("zeros.masked_scatter({g})")
            .explained(Message.of("function.taken"))
            .method(f -> Python.shaped("mask", f.mask.toArray(), f.mask.shape().toArray()) + ".bool()");

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]); // as PyTorch does
        context.save(mask);
        return of(inputs[0]);
    }

    @Override
    public NdArray of(NdArray x) {
        return FlatIndex.where(mask).take(x);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        context.check();
        return FlatIndex.where(mask).added(NdArray.zeros(context.shape(0)), gradient);
    }

    @Override
    public Function withOwnArrays() {
        return new MaskedSelect(mask.copy());
    }
}
