package tapedeck.function;

import tapedeck.array.NdArray;

/**
 * {@code x · mask}: what the mask lets through, scaled so that the mean stays. On a CPU PyTorch makes it of a
 * product and prints that. Saves the mask.
 *
 * @param mask 0 or {@code 1 / (1 − p)} for each element, of the input's shape
 */
public record Dropout(NdArray mask) implements Unary {
    @Override
    public String call() {
        return "dropout";
    }

    @Override
    public String gradFn() {
        return "MulBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g · mask, 0 or 1 / (1 − p)";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(mask);
        return Arithmetic.mul(inputs[0], mask);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Arithmetic.mul(v, context.saved(0));
    }

    @Override
    public Function kept() {
        return new Dropout(mask.copy());
    }
}
