package tapedeck.function;

import tapedeck.array.NdArray;

/**
 * 0 where the mask is not 0, else {@code x}: whatever stood there, it is gone, and not multiplied away. Saves the
 * mask.
 *
 * @param mask of the input's shape
 */
public record MaskedFill(NdArray mask) implements Unary {
    @Override
    public String call() {
        return "masked_fill";
    }

    @Override
    public String gradFn() {
        return "MaskedFillBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g, 0 where the mask is";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(mask);
        return Masks.drop(inputs[0], mask);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Masks.drop(v, context.saved(0));
    }

    @Override
    public Function kept() {
        return new MaskedFill(mask.copy());
    }
}
