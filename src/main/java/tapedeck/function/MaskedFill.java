package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * A number where the mask is not 0, else {@code x}: whatever stood there, it is gone, and not multiplied away. Saves the
 * mask.
 *
 * @param mask of the input's shape, or one that stretches to it
 */
public record MaskedFill(NdArray mask, double value) implements Unary {
    static final Signature<MaskedFill> SIGNATURE = Signature
            .of(MaskedFill.class, "masked_fill", "MaskedFillBackward0", "aten.masked_fill.Scalar",
                    in -> new MaskedFill(in.tensor("mask"), in.number("value")), "self")
            .gradient("{g}.masked_fill(mask, 0)")
            .explained(Message.of("function.masked"))
            .linear()
            .method(f -> Python.shaped("mask", f.mask.toArray(), f.mask.shape().toArray()) + ".bool()",
                    f -> Python.number(f.value));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(mask);
        return FlatIndex.where(Views.expand(mask, inputs[0].shape())).put(inputs[0].copy(), NdArray.scalar(value));
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Masks.drop(v, context.saved(0));
    }

    @Override
    public Function withOwnArrays() {
        return new MaskedFill(mask.copy(), value);
    }
}
